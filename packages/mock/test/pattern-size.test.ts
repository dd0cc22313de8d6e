import { expect, test } from "vitest"
import { patternSize } from "../src/document/pattern-size.ts"

test.each([
  ["", 0],
  ["abc", 3],
  ["[a-z\\]]{2,5}x", 6],
  ["(ab){3}c?", 7],
  ["a*", 100],
  ["a{2,}", 102],
  ["((a{10}){10}){10}", 1000],
  ["(((a*)*)*)*", 1e8],
  ["\\*\\p{L}{4}", 5],
])("%s makes texts of up to %i characters", (pattern, size) => {
  expect(patternSize(pattern)).toBe(size)
})
