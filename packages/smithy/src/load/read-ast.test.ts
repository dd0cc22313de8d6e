import { expect, test } from "vitest"
import { findShape } from "../model/model.ts"
import { ast, load, membersOf, problemsOf, traitsOf } from "./testing.ts"

const target = (id: string) => ({ target: id })

test("reads shapes of all types", () => {
  const { model, diagnostics } = load(
    ast({
      "a#Text": { type: "string", traits: { "smithy.api#length": { min: 1 } } },
      "a#List": { type: "list", member: { target: "a#Text", traits: { "smithy.api#tags": ["x"] } } },
      "a#Map": { type: "map", key: target("a#Text"), value: target("a#List") },
      "a#Structure": { type: "structure", members: { a: target("a#Map") } },
      "a#Union": { type: "union", members: { a: target("a#Map") } },
      "a#Enum": { type: "enum", members: { A: target("smithy.api#Unit") } },
      "a#Service": { type: "service", version: "1", operations: [target("a#Operation")] },
      "a#Operation": { type: "operation", input: target("a#Structure"), errors: [target("a#Error")] },
      "a#Error": { type: "structure", traits: { "smithy.api#error": "client" } },
      "a#Resource": { type: "resource", identifiers: { id: target("a#Text") }, read: target("a#Operation") },
    }),
  )
  expect(diagnostics).toEqual([])
  expect(traitsOf(model, "a#Text")).toEqual({ length: { min: 1 } })
  expect(membersOf(model, "a#List")).toEqual({ member: "a#Text" })
  expect(traitsOf(model, "a#List$member")).toEqual({ tags: ["x"] })
  expect(membersOf(model, "a#Map")).toEqual({ key: "a#Text", value: "a#List" })
  expect(membersOf(model, "a#Union")).toEqual({ a: "a#Map" })
  expect(traitsOf(model, "a#Enum$A")).toEqual({ enumValue: "A" })
  expect(model.shapes.get("a#Service")).toMatchObject({ type: "service", version: "1", operations: ["a#Operation"] })
  expect(model.shapes.get("a#Operation")).toMatchObject({ input: "a#Structure", errors: ["a#Error"] })
  expect(model.shapes.get("a#Resource")).toMatchObject({
    identifiers: new Map([["id", "a#Text"]]),
    lifecycle: { read: "a#Operation" },
  })
})

test("applies traits to shapes of other sources, and to members that mixins bring", () => {
  const { model, diagnostics } = load(
    ast({
      "a#S$x": { type: "apply", traits: { "smithy.api#tags": ["x"] } },
      "a#S": { type: "structure", mixins: [target("a#M")] },
    }),
    "@mixin structure M { x: String }",
  )
  expect(diagnostics).toEqual([])
  expect(traitsOf(model, "a#S$x")).toEqual({ tags: ["x"] })
  expect(findShape(model, "a#S$x")).toMatchObject({ mixins: ["a#M$x"], target: "smithy.api#String" })
})

test("members of enums have no target of their own", () => {
  const result = load(ast({ "a#E": { type: "enum", members: { A: target("smithy.api#String") } } }))
  expect(problemsOf(result)).toEqual([
    "1:1:63 ERROR a#E$A: Members of enums have the target `smithy.api#Unit`, and this one has `smithy.api#String`",
  ])
})

test("a null in a trait is a value, and no annotation", () => {
  const { model } = load(ast({ "a#S": { type: "structure", traits: { "smithy.api#sensitive": null } } }))
  expect(traitsOf(model, "a#S")).toEqual({ sensitive: null })
})

test("one broken shape does not hide the others", () => {
  const result = load(`{ "smithy": "2.0", "shapes": {
"no id": { "type": "string" },
"a#A": 3,
"a#B": { "type": "strin" },
"a#C": {},
"a#D": { "type": 1 },
"a#E$x": { "type": "string" },
"a#F": { "type": "structure", "members": { "a b": { "target": "a#A" }, "c": {}, "d": { "target": "x" } } },
"a#G": { "type": "string", "traits": { "documentation": "x" } },
"a#H": { "type": "operation", "errors": ["a#A"] },
"a#I": { "type": "string", "foo": 1 }
} }`)
  expect(problemsOf(result)).toEqual([
    "1:2:1 ERROR -: `no id` is no shape id",
    "1:3:8 ERROR a#A: Expected an object, found a number",
    "1:4:18 ERROR a#B: Unknown shape type `strin`",
    "1:5:1 ERROR a#C: The shape has no `type`",
    "1:6:18 ERROR a#D: `type` must be a string, and this is a number",
    "1:7:1 ERROR a#E$x: `a#E$x` names a member, and members stand inside of their shapes",
    "1:8:51 ERROR a#F: `a b` is no name for a member",
    "1:8:77 ERROR a#F$c: There is no `target` here",
    "1:8:98 ERROR a#F$d: `x` is no shape id",
    "1:9:40 ERROR a#G: `documentation` is no shape id",
    "1:10:42 ERROR a#H: Expected an object, found a string",
    "1:11:35 WARNING a#I: There is no property `foo` here",
  ])
  expect(result.model.shapes.has("a#I")).toBe(true)
})

test("the file itself can be wrong", () => {
  const problems = (text: string) => problemsOf(load(text))
  expect(problems("{}")).toEqual(["1:1:1 ERROR -: The version of the language is missing"])
  expect(problems('{"smithy": 2}')).toEqual(["1:1:12 ERROR -: `smithy` must be a string, and this is a number"])
  expect(problems('{"smithy": "3"}')).toEqual(["1:1:12 ERROR -: Smithy version `3` is not supported"])
  expect(problems('{"smithy": "2.0", "shapes": [], "metadata": "x", "foo": 1}')).toEqual([
    "1:1:57 WARNING -: There is no property `foo` here",
    "1:1:29 ERROR -: `shapes` must be an object, and this is a list",
    "1:1:45 ERROR -: `metadata` must be an object, and this is a string",
  ])
  expect(problems('{"smithy": "2.0"')).toEqual(["1:1:17 ERROR -: Expected `,` or `}`, found the end of the file"])
})

test("mixins came with 2.0", () => {
  const result = load(ast({ "a#S": { type: "structure", mixins: [target("a#M")] } }, "1.0"), "@mixin structure M {}")
  expect(problemsOf(result)).toEqual([
    "1:1:11 WARNING -: Version 1.0 of Smithy is deprecated",
    "1:1:62 ERROR a#S: Mixins exist since Smithy 2.0, and this file is written in version 1.0",
  ])
})

test("`__proto__` is a name as any other", () => {
  const { model } = load(
    `{ "smithy": "2.0", "metadata": { "__proto__": { "polluted": true } },
       "shapes": { "a#__proto__": { "type": "structure", "members": { "__proto__": { "target": "smithy.api#String" } } } } }`,
  )
  expect([...model.metadata]).toEqual([["__proto__", { polluted: true }]])
  expect(findShape(model, "a#__proto__$__proto__")).toMatchObject({ target: "smithy.api#String" })
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false)
})
