import { expect, it } from "vitest"
import { unicodePattern } from "./unicode-pattern.ts"

it.each([
  ["^[a-zA-Z0-9_-]+$", "^[a-zA-Z0-9_-]+$"],
  ["^\\p{L}\\-?$", "^\\p{L}-?$"],
  ["^[\\w\\-\\_\\:]+\\@\\.\\_$", "^[\\w\\-_:]+@\\._$"],
  ["[[]\\-", "[[]-"],
  ["^\\p{Print}+$", undefined],
  ["(?i)a", undefined],
  ["[", undefined],
])("%s becomes %s", (pattern, expected) => {
  expect(unicodePattern(pattern)).toBe(expected)
})
