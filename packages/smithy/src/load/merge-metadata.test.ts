import { expect, test } from "vitest"
import { load, problemsOf } from "./testing.ts"

const metadata = (lines: string) => `$version: "2.0"\n${lines}`

test("appends lists and leaves one of equal values", () => {
  const { model, diagnostics } = load(
    metadata("metadata list = [1]\nmetadata same = { a: 1, b: [2] }"),
    metadata("metadata list = [2, 1]\nmetadata same = { b: [2], a: 1 }"),
  )
  expect(diagnostics).toEqual([])
  expect(Object.fromEntries(model.metadata)).toEqual({ list: [1, 2, 1], same: { a: 1, b: [2] } })
})

test("refuses values that differ, and keeps the first", () => {
  const result = load(metadata("metadata a = 1"), metadata("metadata a = [1]"))
  expect(problemsOf(result)).toEqual(["2:2:14 ERROR -: The metadata `a` has another value here than at 1.smithy:2:14"])
  expect(result.model.metadata.get("a")).toBe(1)
})
