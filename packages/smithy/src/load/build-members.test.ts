import { expect, test } from "vitest"
import { findShape } from "../model/model.ts"
import { load, membersOf, problemsOf, traitsOf } from "./testing.ts"

test("members of mixins come first, in the order of the mixins", () => {
  const { model } = load(
    "structure S with [B, A] { own: String }\n@mixin structure A { a: String }\n@mixin structure B { b: String }",
  )
  expect(Object.keys(membersOf(model, "a#S") ?? {})).toEqual(["b", "a", "own"])
  expect(findShape(model, "a#S$b")).toMatchObject({ container: "a#S", target: "smithy.api#String", mixins: ["a#B$b"] })
  expect(findShape(model, "a#S$own")?.mixins).toEqual([])
})

test("a member keeps its mixin's traits and adds its own", () => {
  const { model, diagnostics } = load(`
@mixin structure M { @required @tags(["m"]) a: String, b: String }
structure S with [M] { @tags(["s"]) $a }
apply S$b @required`)
  expect(diagnostics).toEqual([])
  expect(traitsOf(model, "a#S$a")).toEqual({ required: {}, tags: ["s"] })
  expect([...(findShape(model, "a#S$a")?.introducedTraits.keys() ?? [])]).toEqual(["smithy.api#tags"])
  expect(traitsOf(model, "a#S$b")).toEqual({ required: {} })
})

test("a mixin's member cannot change its target, whether by the shape or by another mixin", () => {
  const result = load(`
@mixin structure A { x: String, y: String }
@mixin structure B { y: Integer }
structure S with [A, B] { x: Integer }`)
  expect(problemsOf(result)).toEqual([
    "1:6:27 ERROR a#S$x: The member has another target than `a#A$x`, which a mixin brings",
    "1:4:33 ERROR a#S$y: The member has another target than `a#B$y`, which a mixin brings",
  ])
})

test("takes elided targets from the resource after `for`, before those of mixins", () => {
  const { model, diagnostics } = load(`
resource R { identifiers: { id: Id }, properties: { size: Size } }
string Id
integer Size
@mixin structure M { other: String }
structure S for R with [M] { $id, $size, $other }`)
  expect(diagnostics).toEqual([])
  expect(membersOf(model, "a#S")).toEqual({ other: "String", id: "a#Id", size: "a#Size" })
})

test("lists and unions can take targets from a resource too", () => {
  const { model, diagnostics } = load(`
resource R { identifiers: { id: Id, member: Id } }
string Id
union U for R { $id }
list L for R { $member }`)
  expect(diagnostics).toEqual([])
  expect(membersOf(model, "a#U")).toEqual({ id: "a#Id" })
  expect(membersOf(model, "a#L")).toEqual({ member: "a#Id" })
})

test("refuses an elided target that nothing gives", () => {
  const result = load("structure S { $a, b: String }")
  expect(problemsOf(result)).toEqual([
    "1:3:15 ERROR a#S$a: The member has no target, and no mixin and no resource after `for` has a member of this name",
  ])
  expect(membersOf(result.model, "a#S")).toEqual({ b: "String" })
})

test("`for` needs a resource when members are elided", () => {
  expect(problemsOf(load("structure S for T { $a, $b }\nstructure T {}"))).toEqual([
    "1:3:17 ERROR a#S$a: `for` needs a resource, and `a#T` is a structure",
  ])
  expect(problemsOf(load("structure S for Nope { $a }"))).toEqual([
    "1:3:17 ERROR a#S$a: The resource `a#Nope` does not exist",
  ])
})

test("lists, maps and enums without the members they need are left out", () => {
  const result = load("list L {}\nmap M { key: String }\nmap N {}\nenum E {}\nintEnum I {}\nlist K { $member }")
  expect(problemsOf(result)).toEqual([
    "1:3:1 ERROR a#L: `a#L` needs the member `member`",
    "1:4:1 ERROR a#M: `a#M` needs the member `value`",
    "1:5:1 ERROR a#N: `a#N` needs the members `key` and `value`",
    "1:6:1 ERROR a#E: An enum needs at least one member",
    "1:7:1 ERROR a#I: An intEnum needs at least one member",
    "1:8:10 ERROR a#K$member: The member has no target, and no mixin and no resource after `for` has a member of this name",
  ])
  expect([...result.model.shapes.keys()].filter((id) => id.startsWith("a#"))).toEqual([])
})

test("lists and enums can take their members from mixins", () => {
  const { model, diagnostics } = load(`
@mixin list L { @length(min: 1) member: String }
list K with [L] {}
@mixin enum E { A }
enum F with [E] { B }`)
  expect(diagnostics).toEqual([])
  expect(traitsOf(model, "a#K$member")).toEqual({ length: { min: 1 } })
  expect(traitsOf(model, "a#F$A")).toEqual({ enumValue: "A" })
  expect(traitsOf(model, "a#F$B")).toEqual({ enumValue: "B" })
})
