import { expect, test } from "vitest"
import { findShape } from "../model/model.ts"
import { idsOf, load, membersOf, problemsOf, traitsOf } from "./testing.ts"

test("reads a service with all its properties", () => {
  const { model, diagnostics } = load(`service S {
    version: "1", operations: [O], resources: [R], errors: [E], rename: { "other#City": "Town" }
}
operation O {}
resource R {}
@error("client") structure E {}`)
  expect(diagnostics).toEqual([])
  expect(model.shapes.get("a#S")).toMatchObject({
    ...{ type: "service", version: "1", operations: ["a#O"], resources: ["a#R"], errors: ["a#E"] },
    rename: new Map([["other#City", "Town"]]),
  })
})

test("reads a resource with all its properties", () => {
  const { model, diagnostics } = load(`resource R {
    identifiers: { id: String }, properties: { size: Integer }, put: O, create: O, read: O, update: O, delete: O
    list: O, operations: [O], collectionOperations: [O], resources: [Q]
}
resource Q {}
operation O {}`)
  expect(diagnostics).toEqual([])
  expect(model.shapes.get("a#R")).toMatchObject({
    type: "resource",
    identifiers: new Map([["id", "smithy.api#String"]]),
    properties: new Map([["size", "smithy.api#Integer"]]),
    lifecycle: { put: "a#O", create: "a#O", read: "a#O", update: "a#O", delete: "a#O", list: "a#O" },
    ...{ operations: ["a#O"], collectionOperations: ["a#O"], resources: ["a#Q"] },
  })
})

test("an operation takes and returns nothing unless it says so", () => {
  expect(load("operation O {}").model.shapes.get("a#O")).toMatchObject({
    ...{ type: "operation", input: "smithy.api#Unit", output: "smithy.api#Unit", errors: [] },
  })
})

test("declares the structures after `:=`, with the names that the control statements ask for", () => {
  const { model, diagnostics } = load(`$version: "2.0"
$operationInputSuffix: "Request"
namespace a
operation O { input := @tags(["x"]) { in: String } output := { out: String } }`)
  expect(diagnostics).toEqual([])
  expect(model.shapes.get("a#O")).toMatchObject({ input: "a#ORequest", output: "a#OOutput" })
  expect(membersOf(model, "a#ORequest")).toEqual({ in: "String" })
  expect(traitsOf(model, "a#ORequest")).toEqual({ tags: ["x"], input: {} })
  expect(traitsOf(model, "a#OOutput")).toEqual({ output: {} })
})

test("refuses a suffix that makes no name, and uses the usual one", () => {
  const result = load('$version: "2.0"\n$operationInputSuffix: "a b"\nnamespace a\noperation O { input := {} }')
  expect(problemsOf(result)).toEqual(["1:2:24 ERROR -: `a b` cannot be a part of a shape's name"])
  expect(result.model.shapes.get("a#O")).toMatchObject({ input: "a#OInput" })
})

test("`= value` is a default, or the value of an enum member", () => {
  const { model } = load('structure S { a: Integer = 1 }\nenum E {\nA = "x"\nB\n}\nintEnum I { A = 1 }')
  expect(traitsOf(model, "a#S$a")).toEqual({ default: 1 })
  expect(traitsOf(model, "a#E$A")).toEqual({ enumValue: "x" })
  expect(traitsOf(model, "a#E$B")).toEqual({ enumValue: "B" })
  expect(traitsOf(model, "a#I$A")).toEqual({ enumValue: 1 })
  expect(findShape(model, "a#E$A")).toMatchObject({ target: "smithy.api#Unit" })
})

test("warns of properties that mean nothing, and refuses those of the wrong form", () => {
  const result = load('service S { version: 1, operations: O, errors: [{}, "a b"], rename: [], foo: 1 }')
  expect(problemsOf(result)).toEqual([
    "1:3:78 WARNING a#S: There is no property `foo` here",
    "1:3:22 ERROR a#S: `version` must be a string, and this is a number",
    "1:3:37 ERROR a#S: `operations` must be a list, and this is a shape id",
    "1:3:49 ERROR a#S: Expected the name of a shape, found an object",
    "1:3:53 ERROR a#S: `a b` is no shape id",
    "1:3:69 ERROR a#S: `rename` must be an object, and this is a list",
  ])
})

test("names to rename are absolute ids", () => {
  expect(problemsOf(load('service S { version: "1", rename: { "City": "Town" } }'))).toEqual([
    "1:3:37 ERROR a#S: `City` is no shape id",
  ])
})

test("refuses members that lists and maps do not have", () => {
  const result = load("list L { member: String, foo: String }\nmap M { key: String, value: String, bar: String }")
  expect(problemsOf(result)).toEqual([
    "1:3:26 ERROR a#L: A list has no member `foo`",
    "1:4:37 ERROR a#M: A map has no member `bar`",
  ])
  expect(membersOf(result.model, "a#L")).toEqual({ member: "String" })
})

test("says what does not exist in a file's version", () => {
  const old = load('$version: "1.0"\nnamespace a\nenum E { A }\nresource R { properties: {} }')
  expect(problemsOf(old)).toEqual([
    "1:1:11 WARNING -: Version 1.0 of Smithy is deprecated",
    "1:3:1 ERROR a#E: Shapes of type `enum` do not exist in Smithy 1.0",
    "1:4:26 ERROR a#R: Resource properties exist since Smithy 2.0, and this file is written in version 1.0",
  ])
  expect(idsOf(old)[0]).toBe("ModelDeprecation")
  const result = load('set S { member: String }\n@box integer I\n@enum([{ value: "x" }]) string T')
  expect(problemsOf(result)).toEqual([
    "1:3:1 ERROR a#S: Shapes of type `set` do not exist in Smithy 2.0",
    "1:4:1 ERROR a#I: Smithy 2.0 has no `@box`",
    "1:5:1 WARNING a#T: `@enum` is deprecated",
  ])
})

test("traits that came with 2.0 are errors in 1.0", () => {
  const result = load('$version: "1.0"\nnamespace a\nstructure S { @default(1) a: Integer }\n@mixin structure T {}')
  expect(problemsOf(result).slice(1)).toEqual([
    "1:3:15 ERROR a#S$a: `smithy.api#default` exists since Smithy 2.0, and this file is written in version 1.0",
    "1:4:1 ERROR a#T: `smithy.api#mixin` exists since Smithy 2.0, and this file is written in version 1.0",
  ])
})
