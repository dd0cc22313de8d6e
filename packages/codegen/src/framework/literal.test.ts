import { expect, test } from "vitest"
import { literal, propertyAccess, propertyKey, stringLiteral } from "./literal.ts"

test("writes node values", () => {
  expect(literal({ a: [1, -0, true, null, "x"], "b-c": {}, d: 9007199254740993n })).toBe(
    '{ a: [1, -0, true, null, "x"], "b-c": {}, d: 9007199254740993n }',
  )
})

test("keeps strings on one line and visible", () => {
  expect(stringLiteral('"\\\n\u2028\u2029\u202e\ufeff`$')).toBe('"\\"\\\\\\n\\u{2028}\\u{2029}\\u{202e}\\u{feff}`$"')
  expect(stringLiteral("\ud800 é 😀")).toBe('"\\ud800 é 😀"')
})

test("__proto__ is a key like any other", () => {
  expect(literal(JSON.parse('{"__proto__": {"a": 1}}'))).toBe('{ ["__proto__"]: { a: 1 } }')
  expect([propertyKey("constructor"), propertyKey("a b"), propertyKey("1")]).toEqual(["constructor", '"a b"', '"1"'])
  expect([propertyAccess("a"), propertyAccess("a b")]).toEqual([".a", '["a b"]'])
})
