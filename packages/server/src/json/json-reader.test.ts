import { describe, expect, test } from "vitest"
import { ReaderCompiler } from "../codec/compile-reader.ts"
import { ExactNumber } from "./exact-json.ts"
import { wireName } from "./json-options.ts"
import { compileScalarReader } from "./scalar-readers.ts"

const options = { useJsonName: true, timestampFormat: "epoch-seconds", constraints: {}, defaults: {} } as const

function read(schema: unknown, value: unknown): unknown {
  const readers = new ReaderCompiler({
    ...options,
    wireName: (name, traits) => wireName(name, traits, options),
    compileScalar: (scalar, constraints) => compileScalarReader(scalar, constraints, options),
  })
  return readers.compile(schema)(value, 1)
}

const tree: unknown[] = [3, "a", "Tree", 0, ["value", "children"], [0, () => trees]]
const trees = [1, "a", "Trees", 0, () => tree]
const union = [4, "a", "Union", 0, ["text", "count", "nothing"], [[0, { jsonName: "t" }], 1, "unit"]]

describe("reads", () => {
  test.each([
    ["a float", 1, 1.5, 1.5],
    ["a special float", 1, "-Infinity", Number.NEGATIVE_INFINITY],
    ["a bigint", 17, 7, 7n],
    ["a large bigint", 17, new ExactNumber("-9007199254740993"), -9007199254740993n],
    ["a bigint with an exponent", 17, new ExactNumber("1e2"), 100n],
    ["a decimal", 19, new ExactNumber("1.10"), "1.10"],
    ["a blob", 21, "aGk=", new Uint8Array([104, 105])],
    ["a date-time", 5, "2000-01-02T20:34:56.5Z", new Date(946845296500)],
    ["an http-date", 6, "Sun, 02 Jan 2000 20:34:56 GMT", new Date(946845296000)],
    ["epoch seconds", 4, 1326581114.02, new Date(1326581114020)],
    ["a document", 15, { a: [1, null, { b: "c" }] }, { a: [1, null, { b: "c" }] }],
    ["a sparse list", [1, "a", "L", { sparse: 1 }, 0], ["x", null], ["x", null]],
    ["a sparse map", [2, "a", "M", { sparse: 1 }, 0, 1], { x: 1, y: null }, { x: 1, y: null }],
    ["a union", union, { t: "x", count: null, __type: "ignored" }, { text: "x" }],
    ["a union's unit", union, { nothing: {} }, { nothing: {} }],
    [
      "a recursive structure",
      tree,
      { value: "a", children: [{ children: [] }] },
      { value: "a", children: [{ children: [] }] },
    ],
  ])("%s", (_name, schema, value, expected) => {
    expect(read(schema, value)).toEqual(expected)
  })
})

describe("refuses", () => {
  test.each([
    ["text for a float", 1, "1", "expected a number, but it is a string"],
    ["a fraction for a bigint", 17, 1.5, "expected a whole number, but it is a number"],
    ["a bigint beyond the limit", 17, new ExactNumber("9".repeat(10_001)), "expected a number of at most 10000 digits"],
    ["base64 without padding", 21, "aGk", "expected base64"],
    [
      "a day that the month does not have",
      5,
      "2001-02-29T00:00:00Z",
      "expected a date-time such as 2012-01-31T23:59:59Z",
    ],
    ["an offset", 5, "2000-01-02T20:34:56+01:00", "expected a date-time such as 2012-01-31T23:59:59Z"],
    [
      "a date-time for an http-date",
      6,
      "2000-01-02T20:34:56Z",
      "expected a date such as Tue, 31 Jan 2012 23:59:59 GMT",
    ],
    ["a time beyond what a Date holds", 4, 1e300, "expected seconds since 1970"],
    ["text for true", 2, "true", "expected true or false, but it is a string"],
    ["null in a map", [2, "a", "M", 0, 0, 1], { x: null }, "Value at '/x': null is not allowed here"],
    ["two members of a union", union, { t: "x", count: 1 }, "expected exactly one member of the union, but it has 2"],
    ["none", union, {}, "expected exactly one member of the union, but it has 0"],
    ["a number that a double does not hold for a structure", tree, new ExactNumber("1.10"), "expected an object"],
    ["the same for a unit", union, { nothing: new ExactNumber("1.10") }, "Value at '/nothing': expected an object"],
    ["an unknown one", union, { toString: 1 }, "expected a member of the union"],
    [
      "a place deep inside",
      tree,
      { children: [{ children: [{ value: 1 }] }] },
      "Value at '/children/0/children/0/value': ",
    ],
  ])("%s", (_name, schema, value, message) => {
    expect(() => read(schema, value)).toThrow(message)
  })

  test.each([
    ["a structure", tree, (inner: unknown) => ({ children: [inner] }), {}],
    ["a document", 15, (inner: unknown) => [inner], []],
  ])("%s that is nested too deep", (_name, schema, wrap, innermost: unknown) => {
    let value = innermost
    for (let depth = 0; depth < 10_000; depth++) value = wrap(value)
    expect(() => read(schema, value)).toThrow("nested more than 128 levels deep")
  })
})

test("names that every object has are names like others", () => {
  const schema = [3, "a", "Odd", 0, ["constructor", "__proto__", "toString"], [0, 0, 0]]
  expect(read(schema, {})).toEqual({})
  const value = read(schema, JSON.parse('{"__proto__":"p","constructor":"c"}'))
  expect(Object.entries(value ?? {})).toEqual([
    ["constructor", "c"],
    ["__proto__", "p"],
  ])
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  const map = read([2, "a", "M", 0, 0, 0], JSON.parse('{"__proto__":"p"}'))
  expect(Object.entries(map ?? {})).toEqual([["__proto__", "p"]])
})
