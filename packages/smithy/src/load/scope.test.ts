import { expect, test } from "vitest"
import { idsOf, load, membersOf, problemsOf, traitsOf } from "./testing.ts"

test("a name means a shape of the own namespace before one of the prelude", () => {
  const { model, diagnostics } = load("string Blob\nstructure S { a: Blob, b: String, c: Later }\nstring Later")
  expect(diagnostics).toEqual([])
  expect(membersOf(model, "a#S")).toEqual({ a: "a#Blob", b: "String", c: "a#Later" })
})

test("a name that exists nowhere is taken to be in the own namespace", () => {
  expect(membersOf(load("structure S { a: Nope }").model, "a#S")).toEqual({ a: "a#Nope" })
})

test("`use` comes before everything else", () => {
  const other = '$version: "2.0"\nnamespace other\nstring String\n@trait structure mark {}'
  const { model, diagnostics } = load("use other#String\nuse other#mark\n@mark structure S { a: String }", other)
  expect(diagnostics).toEqual([])
  expect(membersOf(model, "a#S")).toEqual({ a: "other#String" })
  expect(traitsOf(model, "a#S")).toEqual({ "other#mark": {} })
})

test("warns of `use` of what does not exist, and names what was meant", () => {
  const result = load("use other#Cty", '$version: "2.0"\nnamespace other\nstring City')
  expect(problemsOf(result)).toEqual(["1:3:5 WARNING -: `use` names the shape `other#Cty`, which does not exist"])
  expect(result.diagnostics[0]?.hint).toBe("Did you mean `other#City`?")
})

test("refuses two imports of one name", () => {
  const result = load("use smithy.api#String\nuse other#String", '$version: "2.0"\nnamespace other\nstring String')
  expect(problemsOf(result)).toEqual([
    "1:4:5 ERROR -: `other#String` cannot be imported, since its name means `smithy.api#String` already",
  ])
})

test("refuses a shape with the name of an import", () => {
  const result = load("use other#City\nstring City", '$version: "2.0"\nnamespace other\nstring City')
  expect(problemsOf(result)).toEqual([
    "1:4:8 ERROR a#City: The shape has the same name as `other#City`, which is imported",
  ])
})

test("shape ids in values become absolute, members too", () => {
  const { model, diagnostics } = load("@tags([S, S$a, String])\nstructure S { a: String }")
  expect(diagnostics).toEqual([])
  expect(traitsOf(model, "a#S")).toEqual({ tags: ["a#S", "a#S$a", "smithy.api#String"] })
})

test("a shape id in a value should exist", () => {
  const result = load("@tags([Strin])\nstructure S {}")
  expect(problemsOf(result)).toEqual(["1:3:8 DANGER -: The shape `a#Strin` does not exist"])
  expect(idsOf(result)).toEqual(["SyntacticShapeIdTarget"])
  expect(result.diagnostics[0]?.hint).toBe("Did you mean `smithy.api#String`?")
  expect(load("@tags([hello]) structure S {}").diagnostics[0]?.hint).toBe("To write a text, put it in quotes.")
})

test("metadata stands before the namespace, so that only the prelude can be meant", () => {
  const { model } = load('$version: "2.0"\nmetadata x = [String]\nnamespace a\nstring String')
  expect(model.metadata.get("x")).toEqual(["smithy.api#String"])
})
