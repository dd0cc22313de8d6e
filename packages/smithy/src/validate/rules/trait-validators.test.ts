import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("event ids are names", () => {
  const statements = `
    @trait
    @traitValidators("1x": { selector: "*" })
    structure mark {}`
  expect(findings("TraitValidators", statements)).toEqual(["ERROR TraitValidators a#mark: `1x` cannot be an event id"])
})

test("what the selector of a validator matches from a shape with the trait is a finding", () => {
  const statements = `
    @trait
    @traitValidators(
        "mark.Plain": { selector: "> member :not([trait|required])", message: "Members are required" }
        "mark.Large": { selector: ":test(> member:test([id|member=d]))", severity: "WARNING" }
    )
    structure mark {}

    @mark
    structure Wrong { @required a: String, b: String }

    @mark
    structure Large { @required d: String }

    structure Unmarked { b: String, d: String }`
  expect(findings("mark", statements)).toEqual([
    "ERROR mark.Plain a#Wrong$b: `@a#mark` of `a#Wrong` does not allow this: Members are required",
    "WARNING mark.Large a#Large: `@a#mark` of `a#Large` does not allow this",
  ])
})
