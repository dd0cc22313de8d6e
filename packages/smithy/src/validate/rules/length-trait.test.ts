import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("bounds hold something", () => {
  const statements = `
    @length(min: -1)
    string Negative

    @length(min: 3, max: 2)
    string Empty

    @length(min: 2, max: 2)
    string Fine`
  expect(findings("LengthTrait", statements)).toEqual([
    "ERROR LengthTrait a#Negative: A length is never negative, but `min` is -1",
    "ERROR LengthTrait a#Empty: Nothing is at least 3 and at most 2 long",
  ])
})
