import { describe, expect, test } from "vitest"
import { WriterCompiler } from "./compile-writer.ts"

const options = {
  useJsonName: true,
  timestampFormat: "epoch-seconds",
  constraints: {},
  defaults: {},
  converters: {},
} as const

function write(schema: unknown, value: unknown): string {
  return new WriterCompiler(options).compile(schema)(value)
}

const tree: unknown[] = [3, "a", "Tree", 0, ["value", "children"], [[0, { jsonName: "v" }], () => trees], 1]
const trees = [1, "a", "Trees", 0, () => tree]
const union = [4, "a", "Union", 0, ["text", "nothing"], [0, "unit"]]

describe("writes", () => {
  test.each([
    ["text", 0, 'a"\n\u2028', '"a\\"\\n\u2028"'],
    ["a float", 1, 1e21, "1e+21"],
    ["what JSON has no number for", 1, Number.NaN, '"NaN"'],
    ["a bigint", 17, 9007199254740993n, "9007199254740993"],
    ["a decimal", 19, "1.10", "1.10"],
    ["a blob", 21, new Uint8Array([104, 105]), '"aGk="'],
    ["epoch seconds without padding", 4, new Date(1326581114020), "1326581114.02"],
    ["whole epoch seconds", 7, new Date(1000), "1"],
    ["a date-time", 5, new Date(946845296500), '"2000-01-02T20:34:56.500Z"'],
    ["a date-time without a fraction", 5, new Date(946845296000), '"2000-01-02T20:34:56Z"'],
    ["an http-date", 6, new Date(946845296000), '"Sun, 02 Jan 2000 20:34:56 GMT"'],
    ["a document", 15, { a: [null, 1] }, '{"a":[null,1]}'],
    ["a sparse list", [1, "a", "L", { sparse: 1 }, 1], [1, null], "[1,null]"],
    ["a map", [2, "a", "M", 0, 0, 1], { 'x"': 1, y: undefined }, '{"x\\"":1}'],
    ["a union", union, { text: "x", nothing: undefined }, '{"text":"x"}'],
    ["a union's unit", union, { nothing: {} }, '{"nothing":{}}'],
    ["a recursive structure", tree, { value: "a", children: [{ value: "b" }] }, '{"v":"a","children":[{"v":"b"}]}'],
  ])("%s", (_name, schema, value, expected) => {
    expect(write(schema, value)).toBe(expected)
  })
})

describe("refuses", () => {
  test.each([
    ["a number for a bigint", 17, 1, "expected a bigint, but it is a number"],
    ["text that is no decimal", 19, "1}", "expected a number as a string"],
    ["a date that is none", 4, new Date(Number.NaN), "expected a valid Date"],
    ["what JSON does not have", 15, () => 0, "expected a value that JSON has"],
    ["null in a list", [1, "a", "L", 0, 0], [null], "Value at '/0': expected a string, but it is null"],
    ["no member of a union", union, {}, "expected exactly one member of the union, but it has 0"],
    [
      "a member that is missing",
      tree,
      { value: "a", children: [{}] },
      "Value at '/children/0/value': is required, but it is missing",
    ],
  ])("%s", (_name, schema, value, message) => {
    expect(() => write(schema, value)).toThrow(message)
  })
})

test("does not take what every object has for members", () => {
  expect(write([3, "a", "Odd", 0, ["constructor", "toString"], [0, 0]], {})).toBe("{}")
})
