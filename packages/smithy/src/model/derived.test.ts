import { expect, test } from "vitest"
import { derived } from "./derived.ts"

test("an answer is worked out once for each object", () => {
  const asked: string[] = []
  const lettersOf = derived((word: { readonly text: string }) => {
    asked.push(word.text)
    return [...word.text]
  })
  const [one, other] = [{ text: "ab" }, { text: "ab" }]
  const letters = lettersOf(one)
  expect(letters).toEqual(["a", "b"])
  expect(lettersOf(one)).toBe(letters)
  expect(lettersOf(other)).not.toBe(letters)
  expect(asked).toEqual(["ab", "ab"])
})
