import { expect, test } from "vitest"
import { describeJsonError } from "./json-error.ts"

test.each([
  ["", "a value at line 1, column 1"],
  ['{"a":}', "a value at line 1, column 6"],
  ['{"a":1', ", or } at line 1, column 7"],
  ['{"a" 1}', ": at line 1, column 6"],
  ["{a:1}", "a key or } at line 1, column 2"],
  ['{"a":1,}', "a key at line 1, column 8"],
  ["[1,]", "a value at line 1, column 4"],
  ["[1 2]", ", or ] at line 1, column 4"],
  ["[}", "a value or ] at line 1, column 2"],
  ["[1}", ", or ] at line 1, column 3"],
  ["01", "the end of the text at line 1, column 2"],
  ["{} x", "the end of the text at line 1, column 4"],
  ['[{"a":[true,null,-1.5e3]}, "\\u00e9", \'', "a value at line 1, column 38"],
  ['{\n  "a": "b\n"}', "a value at line 2, column 8"],
  ['["a\\x"]', "a value or ] at line 1, column 2"],
  ["\ufeff{}", "a value at line 1, column 1"],
])("%j: expected %s", (text, message) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError)
  expect(describeJsonError(text)).toBe(`expected ${message}`)
})

test("deep nesting does not exhaust the stack", () => {
  expect(describeJsonError("[".repeat(1_000_000))).toBe("expected a value or ] at line 1, column 1000001")
})
