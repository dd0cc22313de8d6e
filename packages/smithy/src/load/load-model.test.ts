import { expect, test } from "vitest"
import { loadModel } from "./load-model.ts"

const source = (name: string, text: string) => ({ name, text: `$version: "2.0"\nnamespace a\n${text}` })

test("validates what it loads", () => {
  const { model, diagnostics } = loadModel([source("a.smithy", "structure S { a: Nope }")])
  expect(diagnostics.map(({ severity, shape }) => [severity, shape])).toEqual([["ERROR", "a#S$a"]])
  expect(model.shapes.has("a#S")).toBe(true)
})

test("a sound model has nothing to say", () => {
  expect(loadModel([source("a.smithy", "structure S { a: String }")]).diagnostics).toEqual([])
})
