import { describe, expect, test } from "vitest"
import { loadModel } from "../load/load-model.ts"
import { modulesFor } from "../load/trait-modules.ts"
import { parseIdl } from "../syntax/parse-idl.ts"
import { validateModel } from "../validate/validate-model.ts"
import { prelude, traitModules } from "./index.ts"

describe.each([prelude, ...traitModules])("$name", (module) => {
  const trees = module.sources.map(parseIdl)

  test("parses without a diagnostic", () => {
    expect(trees.flatMap((tree) => tree.diagnostics)).toEqual([])
  })

  test("defines shapes in the namespaces it says", () => {
    expect([...new Set(trees.map((tree) => tree.namespace?.text))]).toEqual(module.namespaces)
  })
})

test("the prelude loads without a diagnostic", () => {
  const { model, diagnostics } = loadModel([], { modules: [] })
  // Without a base, since its shapes are not checked again.
  expect([...diagnostics, ...validateModel({ metadata: model.metadata, shapes: model.shapes })]).toEqual([])
})

test.each(traitModules)("$name loads without a diagnostic, with only what it needs", (module) => {
  const modules = new Set([module, ...modulesFor(module.sources)])
  // Copies, since the traits of the modules themselves are not checked again.
  const copies = [...modules].map(({ sources, ...rest }) => ({ ...rest, sources: sources.map((one) => ({ ...one })) }))
  expect(loadModel([], { modules: copies }).diagnostics).toEqual([])
})
