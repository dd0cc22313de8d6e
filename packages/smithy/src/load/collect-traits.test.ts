import { expect, test } from "vitest"
import { idsOf, load, problemsOf, traitsOf } from "./testing.ts"

test("applies traits from any file, to members too", () => {
  const { model, diagnostics } = load(
    "structure S { a: String }",
    'apply S @sensitive\napply S$a { @required @tags(["x"]) }',
    '$version: "2.0"\nnamespace b\napply a#S @tags(["y"])',
  )
  expect(diagnostics).toEqual([])
  expect(traitsOf(model, "a#S")).toEqual({ sensitive: {}, tags: ["y"] })
  expect(traitsOf(model, "a#S$a")).toEqual({ required: {}, tags: ["x"] })
})

test("joins lists, and leaves one of equal values", () => {
  const { model, diagnostics } = load(`
@tags(["a"])
@externalDocumentation(x: "1", y: "2")
string S
apply S @tags(["b", "a"])
apply S @externalDocumentation(y: "2", x: "1")`)
  expect(diagnostics).toEqual([])
  expect(traitsOf(model, "a#S")).toEqual({ tags: ["a", "b", "a"], externalDocumentation: { x: "1", y: "2" } })
})

test("refuses values that differ, and keeps the first", () => {
  const result = load('/// One\nstring S\napply S @documentation("Two")')
  expect(problemsOf(result)).toEqual([
    "1:5:9 ERROR a#S: The trait `smithy.api#documentation` has another value here than at 1.smithy:3:1",
  ])
  expect(traitsOf(result.model, "a#S")).toEqual({ documentation: "One" })
})

test("gives annotations the empty value of the trait's type", () => {
  const { model } = load(`
@trait structure s {}
@trait map m { key: String, value: String }
@trait list l { member: String }
@trait string t
@s @m @l @t string S`)
  expect(traitsOf(model, "a#S")).toEqual({ "a#s": {}, "a#m": {}, "a#l": [], "a#t": null })
})

test("refuses traits that are not defined", () => {
  const result = load("@requird @foo string S")
  expect(problemsOf(result)).toEqual([
    "1:3:1 ERROR a#S: The trait `a#requird` is not defined",
    "1:3:10 ERROR a#S: The trait `a#foo` is not defined",
  ])
  expect(idsOf(result)).toEqual(["Model.UnresolvedTrait", "Model.UnresolvedTrait"])
})

test("names the trait that was meant", () => {
  const result = load("@trait structure important {}\n@importnat string S")
  expect(result.diagnostics[0]?.hint).toBe("Did you mean `a#important`?")
})

test("refuses traits on the prelude", () => {
  expect(problemsOf(load("apply smithy.api#String @sensitive"))).toEqual([
    "1:3:25 ERROR smithy.api#String: `smithy.api#sensitive` cannot be applied to a shape of the prelude",
  ])
})
