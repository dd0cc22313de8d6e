import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("deprecated traits should not be applied", () => {
  const statements = `
    @trait
    @deprecated(message: "drop it")
    structure old {}

    @old
    string S`
  expect(findings("DeprecatedTrait", statements)).toEqual([
    "WARNING DeprecatedTrait a#S: `@a#old` is deprecated: drop it",
  ])
})
