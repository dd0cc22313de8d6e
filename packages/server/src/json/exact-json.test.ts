import { expect, test } from "vitest"
import { ExactNumber, parseExactJson } from "./exact-json.ts"
import { parseJson } from "./parse-json.ts"

const bytes = (text: string) => new TextEncoder().encode(text)

test("reads what JSON.parse reads, and keeps the digits of numbers that a double would change", () => {
  const text = String.raw` {"a" : [ 1, -2.5 ,true,false,null, "x\"]}" , {} , [] ], "b":9007199254740993,"__proto__":{"c":"\u0041"}} `
  const expected = JSON.parse(text)
  expected.b = new ExactNumber("9007199254740993")
  expect(parseExactJson(text)).toEqual(expected)
})

test.each([
  ["double", "[12345678901234567890]", [12345678901234567000]],
  ["integer", "[123456789012345]", [123456789012345]],
  ["integer", "[3003995423252231000]", [new ExactNumber("3003995423252231000")]],
  ["integer", "[12345678901234567890, 1e2]", [new ExactNumber("12345678901234567890"), new ExactNumber("1e2")]],
  ["decimal", "[1.10]", [new ExactNumber("1.10")]],
] as const)("with precision %s %s", (precision, text, value) => {
  expect(parseJson(bytes(text), precision)).toEqual(value)
})

test.each(["{", "[1,]", "01", "{'a':1}", "1 2", "[9007199254740993", '{"a":1 // b\n}', "\u00a01"])(
  "refuses %j",
  (text) => {
    expect(() => parseJson(bytes(text), "decimal")).toThrow("The body is not JSON: ")
  },
)

test("refuses what is nested too deep, and does not run out of stack", () => {
  const text = (depth: number) => "[".repeat(depth) + "]".repeat(depth)
  expect(parseExactJson(text(3))).toEqual([[[]]])
  expect(() => parseExactJson(text(100_000))).toThrow("nested more than 128 levels deep")
})

test("its work grows with the text only", () => {
  const text = `[${'"x", 1.10 , '.repeat(50_000)}0]`
  expect(parseExactJson(text)).toHaveLength(100_001)
})
