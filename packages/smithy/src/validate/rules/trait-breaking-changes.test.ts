import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("paths lead to members", () => {
  const statements = `
    @trait(breakingChanges: [{ path: "/foo", change: "any" }, { path: "/bar/x", change: "any" }, { change: "any" }])
    structure mark {
        bar: String
    }`
  expect(findings("TraitBreakingChanges", statements)).toEqual([
    "ERROR TraitBreakingChanges a#mark: Change 0: in the path /foo, `a#mark` has no member `foo`",
    "ERROR TraitBreakingChanges a#mark: Change 1: in the path /bar/x, `smithy.api#String` has no member `x`",
  ])
})
