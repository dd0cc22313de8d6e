import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("bounds hold something, and whole numbers where values are", () => {
  const statements = `
    @range(min: 2, max: 1)
    integer Empty

    @range(min: 0.5)
    integer Fraction

    @range(min: 0.5, max: 0.5)
    float Fine`
  expect(findings("RangeTrait", statements)).toEqual([
    "ERROR RangeTrait a#Empty: Nothing is at least 2 and at most 1",
    "ERROR RangeTrait a#Fraction: The values of an integer are whole numbers, but `min` is 0.5",
  ])
})
