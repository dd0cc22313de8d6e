import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("patterns should be anchored", () => {
  const statements = `
    @pattern("[a-z]+")
    string Loose

    @pattern("^[a-z]+$")
    string Fine`
  expect(findings("PatternTrait", statements)).toEqual([
    "WARNING PatternTrait a#Loose: The pattern [a-z]+ matches a part of a text, too",
  ])
})
