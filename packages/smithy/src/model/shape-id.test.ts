import { expect, test } from "vitest"
import { isIdentifier, isNamespace, isShapeId } from "./shape-id.ts"

test.each(["a", "A1", "_a", "_1", "__1_"])("%s is an identifier", (text) => {
  expect(isIdentifier(text)).toBe(true)
})

test.each(["", "1", "_", "__", "a-b", "é", "a "])("%o is none", (text) => {
  expect(isIdentifier(text)).toBe(false)
})

test("namespaces and shape ids are made of identifiers", () => {
  expect(["a", "a.b", "_1.b"].every(isNamespace)).toBe(true)
  expect(["a.", ".a", "a..b", "a.1"].some(isNamespace)).toBe(false)
  expect(["a#b", "a.b#_1", "a#b$_2"].every(isShapeId)).toBe(true)
  expect(["a", "#b", "a#", "a#b$", "a#b#c", "a#b.c"].some(isShapeId)).toBe(false)
})
