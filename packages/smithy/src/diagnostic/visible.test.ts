import { expect, test } from "vitest"
import { displayWidth, visible } from "./visible.ts"

test("control characters are shown, not obeyed", () => {
  expect(visible("a\u001b[31m\u0007\t\n\u007f\u009b")).toBe("a␛[31m␇␉␊␡<U+009B>")
})

test("characters that turn the direction of text, and halves of characters, are named", () => {
  expect(visible("\u202eabc\u2066 \ufeff\u2028")).toBe("<U+202E>abc<U+2066> <U+FEFF><U+2028>")
  expect(visible("\ud83d")).toBe("<U+D83D>")
})

test("other text stays as it is", () => {
  expect(visible("Grüße, 都市 😀 שלום")).toBe("Grüße, 都市 😀 שלום")
})

test.each([
  ["abc", 3],
  ["都市", 4],
  ["😀", 2],
  ["e\u0301", 1],
  ["ａ", 2],
  ["␛", 1],
])("%s takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width)
})
