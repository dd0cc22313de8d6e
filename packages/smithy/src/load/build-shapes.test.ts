import { expect, test } from "vitest"
import { load, problemsOf, traitsOf } from "./testing.ts"

test("simple shapes take traits from mixins, their own before those of later mixins before earlier ones", () => {
  const { model } = load(`
@mixin @tags(["a"]) @length(min: 1) @sensitive string A
@mixin @tags(["b"]) @length(min: 2) string B
@tags(["s"]) string S with [A, B]`)
  expect(traitsOf(model, "a#S")).toEqual({ tags: ["s"], length: { min: 2 }, sensitive: {} })
  expect([...(model.shapes.get("a#S")?.introducedTraits.keys() ?? [])]).toEqual(["smithy.api#tags"])
})

test("a mixin keeps its local traits to itself", () => {
  const { model } = load(
    '@mixin(localTraits: [internal]) @internal @tags(["m"]) structure M {}\nstructure S with [M] {}',
  )
  expect(traitsOf(model, "a#S")).toEqual({ tags: ["m"] })
})

test("mixins may have mixins, in any order", () => {
  const { model } = load("string S with [A]\n@mixin string A with [B]\n@mixin @sensitive string B")
  expect(traitsOf(model, "a#S")).toEqual({ sensitive: {} })
  expect(model.shapes.get("a#S")?.mixins).toEqual(["a#A"])
})

test("services and operations take over what their mixins bind", () => {
  const { model, diagnostics } = load(`
@mixin service M { version: "1", operations: [O], resources: [R], errors: [E], rename: { "b#X": "Y", "b#Z": "M" } }
service S with [M] { operations: [O, P], rename: { "b#Z": "S" } }
operation O {}
@mixin operation N { errors: [E] }
operation P with [N] { errors: [F] }
resource R {}
@error("client") structure E {}
@error("server") structure F {}`)
  expect(diagnostics).toEqual([])
  expect(model.shapes.get("a#S")).toMatchObject({
    ...{ version: "1", operations: ["a#O", "a#P"], resources: ["a#R"], errors: ["a#E"] },
    rename: new Map([
      ["b#X", "Y"],
      ["b#Z", "S"],
    ]),
  })
  expect(model.shapes.get("a#P")).toMatchObject({ errors: ["a#E", "a#F"] })
})

test("a resource that is a mixin has no properties", () => {
  expect(problemsOf(load("@mixin resource R { identifiers: { id: String } }"))).toEqual([
    "1:3:8 ERROR a#R: A resource that is a mixin can bring traits only, and this one has properties",
  ])
})

test("an operation that is a mixin has no input and no output", () => {
  expect(problemsOf(load("@mixin operation O { output := {} }\n@mixin operation P { input: Unit }"))).toEqual([
    "1:3:8 ERROR a#O: An operation that is a mixin can bring errors and traits only, and this one has an input or output",
  ])
})

test("refuses circles, and what depends on them, and builds the rest", () => {
  const result = load(`
@mixin structure A with [B] {}
@mixin structure B with [A] {}
@mixin structure C with [C] {}
structure D with [A] {}
structure E {}`)
  expect(problemsOf(result)).toEqual([
    "1:4:8 ERROR a#A: The mixins of this shape go round in a circle, by way of `a#B`",
    "1:5:8 ERROR a#B: The mixins of this shape go round in a circle, by way of `a#A`",
    "1:6:8 ERROR a#C: The shape mixes in itself",
    "1:7:1 ERROR a#D: The mixins of this shape go round in a circle, by way of `a#A`, `a#B`",
  ])
  expect([...result.model.shapes.keys()].filter((id) => id.startsWith("a#"))).toEqual(["a#E"])
})

test("refuses mixins that do not exist or are broken", () => {
  const result = load("structure S with [Nope] {}\n@mixin list L {}\nlist K with [L] { member: String }")
  expect(problemsOf(result)).toEqual([
    "1:3:19 ERROR a#S: The mixin `a#Nope` does not exist or is broken",
    "1:4:8 ERROR a#L: `a#L` needs the member `member`",
    "1:5:14 ERROR a#K: The mixin `a#L` does not exist or is broken",
  ])
})

test("only shapes of the same type can be mixed in", () => {
  expect(problemsOf(load("structure S with [M] {}\n@mixin string M"))).toEqual([
    "1:3:19 ERROR a#S: `a#M` is a string and cannot be mixed into a structure",
  ])
})

test("a set is a list of unique items", () => {
  const { model } = load('$version: "1.0"\nnamespace a\n@tags(["x"]) set S { member: String }')
  expect(model.shapes.get("a#S")?.type).toBe("list")
  expect(traitsOf(model, "a#S")).toEqual({ tags: ["x"], uniqueItems: {} })
})
