import { expect, test } from "vitest"
import { traitModules } from "../prelude/index.ts"
import { loadSources } from "./load-sources.ts"
import { modulesFor } from "./trait-modules.ts"

const source = (text: string) => ({ name: "model.smithy", text: `$version: "2.0"\nnamespace a\n${text}` })
const names = (text: string) => modulesFor([source(text)]).map(({ name }) => name)

test("nothing is needed where no module is mentioned", () => {
  expect(names("string S")).toEqual([])
})

test("modules come with the modules they need", () => {
  expect(names("use aws.auth#sigv4")).toContain("aws.auth")
  const needed = modulesFor([source("use aws.protocols#restJson1")])
  const text = needed.flatMap(({ sources }) => sources.map((one) => one.text)).join("\n")
  for (const module of traitModules) {
    if (module.namespaces.some((namespace) => text.includes(`${namespace}#`))) expect(needed).toContain(module)
  }
})

test("whoever defines shapes of a module's namespace has a module of their own", () => {
  const own = { name: "own.smithy", text: '$version: "2.0"\nnamespace aws.auth\n@trait structure sigv4 {}' }
  expect(modulesFor([source("use aws.auth#sigv4"), own]).map(({ name }) => name)).not.toContain("aws.auth")
})

test("the caller can say which to load", () => {
  const { model } = loadSources([source("use aws.auth#sigv4")], [])
  expect(model.shapes.has("aws.auth#sigv4")).toBe(false)
})

test("all modules load together without a diagnostic", () => {
  expect(loadSources([], traitModules).problems.diagnostics).toEqual([])
})
