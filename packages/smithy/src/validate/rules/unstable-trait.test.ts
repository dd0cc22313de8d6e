import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("unstable traits may change", () => {
  const statements = `
    @trait
    @unstable
    structure mark {}

    @mark
    string S`
  expect(findings("UnstableTrait", statements)).toEqual([
    "WARNING UnstableTrait.a#mark a#S: `@a#mark` is unstable and may change",
  ])
})
