import { expect, test } from "vitest"
import { idsOf, load, membersOf, problemsOf } from "./testing.ts"

test("ignores a second definition that says the same, and notes it", () => {
  const result = load("structure S { a: String, b: Integer }", "structure S { b: Integer, a: String }")
  expect(problemsOf(result)).toEqual([
    "2:3:1 NOTE a#S: `a#S` is defined in the same way at 1.smithy:3:1; this definition is ignored",
  ])
  expect(idsOf(result)).toEqual(["Model.IgnoredDuplicateDefinition"])
})

const different: readonly [string, string][] = [
  ["string S", "integer S"],
  ["structure S { a: String }", "structure S { a: Integer }"],
  ["structure S { a: String }", "structure S { a: String, b: String }"],
  ["structure S {}", "union S {}"],
  ["structure S {}", "structure S with [M] {}\n@mixin structure M {}"],
  ['service S { version: "1" }', 'service S { version: "2" }'],
  ["resource S { identifiers: { id: String } }", "resource S {}"],
  ['operation S { errors: [E] }\n@error("client") structure E {}', "operation S {}"],
]

test.each(different)("refuses %j and %j together, and keeps the first", (first, second) => {
  const result = load(first, second)
  expect(problemsOf(result)).toEqual(["2:3:1 ERROR a#S: `a#S` is defined differently at 1.smithy:3:1"])
})

test("keeps the members of the first", () => {
  const { model } = load("structure S { a: String }", "structure S { b: String }")
  expect(membersOf(model, "a#S")).toEqual({ a: "String" })
})

test("leaves the prelude as it is", () => {
  const prelude = (type: string) => load(`$version: "2.0"\nnamespace smithy.api\n${type} String`)
  expect(problemsOf(prelude("string"))).toEqual([])
  expect(problemsOf(prelude("integer"))).toEqual([
    "1:3:1 ERROR smithy.api#String: `smithy.api#String` is defined differently in the prelude",
  ])
})
