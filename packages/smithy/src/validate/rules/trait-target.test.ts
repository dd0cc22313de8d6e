import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("traits apply where their selector matches", () => {
  const statements = `
    @trait(selector: "string")
    structure mark {}

    @mark
    string Fine

    @mark
    integer Wrong

    structure S {
        @mark
        member: String
    }`
  expect(findings("TraitTarget", statements)).toEqual([
    "ERROR TraitTarget a#Wrong: `@a#mark` cannot be applied to this integer",
    "ERROR TraitTarget a#S$member: `@a#mark` cannot be applied to this member",
  ])
})
