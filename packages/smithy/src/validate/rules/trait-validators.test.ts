import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("event ids are names", () => {
  const statements = `
    @trait
    @traitValidators("1x": { selector: "*" })
    structure mark {}`
  expect(findings("TraitValidators", statements)).toEqual(["ERROR TraitValidators a#mark: `1x` cannot be an event id"])
})
