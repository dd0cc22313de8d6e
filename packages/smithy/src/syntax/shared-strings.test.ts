import { expect, test } from "vitest"
import { SharedStrings } from "./shared-strings.ts"

test("answers with the part of the text, also where two parts fall on the same place", () => {
  const shared = new SharedStrings()
  const text = "name aame namebname n"
  const parts = [
    [0, 4],
    [5, 9],
    [10, 14],
    [15, 19],
    [20, 21],
    [0, 0],
    [10, 15],
  ] as const
  for (const [start, end] of [...parts, ...parts]) expect(shared.slice(text, start, end)).toBe(text.slice(start, end))
  // The first, last and middle characters are the same.
  expect(["abxdf", "acxef"].map((one) => shared.slice(one, 0, 5))).toEqual(["abxdf", "acxef"])
})
