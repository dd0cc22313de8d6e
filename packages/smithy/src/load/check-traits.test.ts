import { expect, test } from "vitest"
import { ast, load, problemsOf } from "./testing.ts"

test("refuses traits on what does not exist", () => {
  const result = load('structure City { a: String }\napply Cty @sensitive\napply City$b { @required @tags(["x"]) }')
  expect(problemsOf(result)).toEqual([
    "1:4:11 ERROR -: `smithy.api#sensitive` is applied to `a#Cty`, which does not exist",
    "1:5:16 ERROR -: `smithy.api#required` is applied to `a#City$b`, which does not exist",
    "1:5:26 ERROR -: `smithy.api#tags` is applied to `a#City$b`, which does not exist",
  ])
  expect(result.diagnostics[0]?.hint).toBe("Did you mean `a#City`?")
})

test("an `apply` in JSON defines nothing", () => {
  const apply = { type: "apply", traits: { "smithy.api#sensitive": {} } }
  expect(problemsOf(load(ast({ "a#Nope": apply })))).toEqual([
    "1:1:62 ERROR -: `smithy.api#sensitive` is applied to `a#Nope`, which does not exist",
  ])
})

test("says nothing more of a shape that could not be built", () => {
  expect(problemsOf(load("@sensitive list L {}\napply L$member @required"))).toEqual([
    "1:3:12 ERROR a#L: `a#L` needs the member `member`",
  ])
})

test("refuses shapes that are no traits, once each", () => {
  expect(problemsOf(load("structure s {}\n@s string A\n@s string B"))).toEqual([
    "1:4:1 ERROR a#s: `a#s` is applied as a trait, and it is none",
  ])
})

test("a trait may get `@trait` from a mixin", () => {
  expect(problemsOf(load("@trait @mixin structure m {}\nstructure s with [m] {}\n@s string A"))).toEqual([])
})
