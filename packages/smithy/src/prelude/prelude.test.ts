import { describe, expect, test } from "vitest"
import { parseIdl } from "../syntax/parse-idl.ts"
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
