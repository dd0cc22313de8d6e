import { describe, expect, test } from "vitest"
import { createCborCodec } from "./cbor-codec.ts"

const codec = createCborCodec({
  constraints: {
    "a#Numbers": { byte: { type: "byte" }, long: { type: "long" } },
  },
  defaults: { "a#Defaults": { size: 10, at: 1 } },
})

const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"))
const read = (ref: unknown, hex: string): unknown => codec.compileReader(ref)(fromHex(hex))
const write = (ref: unknown, value: unknown): string => Buffer.from(codec.compileWriter(ref)(value)).toString("hex")

const tree: unknown[] = [3, "a", "Tree", 0, ["value", "children"], [0, () => trees], 1]
const trees = [1, "a", "Trees", 0, () => tree]
const union = [4, "a", "Union", 0, ["text", "nothing"], [0, "unit"]]
const numbers = [3, "a", "Numbers", 0, ["byte", "long"], [1, 17]]
const defaults = [3, "a", "Defaults", 0, ["size", "at"], [1, 4]]

describe("writes and reads", () => {
  test.each<[string, unknown, unknown, string]>([
    ["text", 0, "a", "6161"],
    ["text beyond ASCII", 0, "aü", "6361c3bc"],
    ["a whole number", 1, -500, "3901f3"],
    ["a number of four bytes", 1, 1_000_000, "1a000f4240"],
    ["a number of eight bytes", 1, 1_000_000_000_000, "1b000000e8d4a51000"],
    ["a fraction that is short", 1, 1.5, "fa3fc00000"],
    ["a fraction", 1, 1.1, "fb3ff199999999999a"],
    ["minus zero", 1, -0, "fa80000000"],
    ["no number", 1, Number.NaN, "fa7fc00000"],
    ["infinity", 1, Number.POSITIVE_INFINITY, "fa7f800000"],
    ["a small bigint", 17, -1n, "20"],
    ["the least long", 17, -9223372036854775808n, "3b7fffffffffffffff"],
    ["a bignum", 17, 18446744073709551616n, "c249010000000000000000"],
    ["a negative bignum", 17, -18446744073709551617n, "c349010000000000000000"],
    ["a decimal", 19, "273.15", "c48221196ab3"],
    ["a decimal's last zero", 19, "-1.50", "c482213895"],
    ["a small decimal", 19, "0.001", "c4822201"],
    ["a large exponent", 19, "1e400", "c48219019001"],
    ["a blob", 21, new Uint8Array([1, 2]), "420102"],
    ["seconds", 4, new Date(1000), "c101"],
    ["seconds, whatever the format", 5, new Date(1500), "c1fa3fc00000"],
    ["true", 2, true, "f5"],
    ["a document", 15, { a: [null, "b", 1, true] }, "a1616184f6616201f5"],
    ["a sparse list", [1, "a", "L", { sparse: 1 }, 1], [1, null], "8201f6"],
    ["a map", [2, "a", "M", 0, 0, 1], { x: 1 }, "a1617801"],
    ["a union", union, { text: "x" }, "a164746578746178"],
    ["a union's unit", union, { nothing: {} }, "a1676e6f7468696e67a0"],
    [
      "a recursive structure",
      tree,
      { value: "a", children: [{ value: "b" }] },
      "a26576616c75656161686368696c6472656e81a16576616c75656162",
    ],
  ])("%s", (_name, ref, value, hex) => {
    expect(write(ref, value)).toBe(hex)
    expect(read(ref, hex)).toEqual(value)
  })

  test("more than the first buffer holds", () => {
    const list = Array.from({ length: 1000 }, (_, index) => `item ${index}`)
    const schema = [1, "a", "L", 0, 0]
    expect(read(schema, write(schema, list))).toEqual(list)
  })

  test("defaults, on both ways", () => {
    expect(read(defaults, "a0")).toEqual({ size: 10, at: new Date(1000) })
    expect(write(defaults, {})).toBe("a26473697a650a626174c101")
  })
})

describe("reads", () => {
  test.each<[string, unknown, string, unknown]>([
    ["a float from a whole number", 1, "01", 1],
    ["a long from a float", numbers, "a1646c6f6e67f93c00", { long: 1n }],
    ["a decimal from a whole number", 19, "1818", "24"],
    ["null as absent", numbers, "a1646c6f6e67f6", {}],
    ["past members that nobody knows", numbers, "a2617bd81f826161a0646c6f6e6701", { long: 1n }],
    ["a union with a type", union, "a2665f5f74797065617864746578746178", { text: "x" }],
    ["nothing as an empty structure", numbers, "a0", {}],
  ])("%s", (_name, ref, hex, expected) => {
    expect(read(ref, hex)).toEqual(expected)
  })

  test("an empty body as a structure without members", () => {
    expect(codec.compileStructureReader("a#Numbers", [])(new Uint8Array())).toEqual({})
  })
})

describe("refuses to read", () => {
  test.each([
    ["a number as text", 0, "01", "expected a string, but it is a number"],
    ["bytes as text", 0, "4161", "expected a string, but it is a byte string"],
    ["text as bytes", 21, "6161", "expected a byte string, but it is a string"],
    ["a byte beyond its range", numbers, "a164627974651880", "Value at '/byte': expected a number from -128 to 127"],
    [
      "a long beyond its range",
      numbers,
      "a1646c6f6e671bffffffffffffffff",
      "Value at '/long': expected a number from -9223372036854775808",
    ],
    ["a fraction as a long", numbers, "a1646c6f6e67f93800", "Value at '/long': expected a whole number"],
    ["a time without its tag", 4, "01", "expected seconds, tagged with 1, but it is a number"],
    ["a time of text", 4, "c16131", "expected a number, but it is a string"],
    ["a time beyond all times", 4, "c1fb7fefffffffffffff", "expected seconds since 1970"],
    ["another tag", 19, "c5820102", "expected a decimal fraction, but it is tagged with 5"],
    ["a decimal of nothing", 19, "c480", "expected a decimal fraction"],
    ["a document with bytes", 15, "4161", "expected a document, but it is a byte string"],
    [
      "two members of a union",
      union,
      "a264746578746178676e6f7468696e67a0",
      "exactly one member of the union, but it has 2",
    ],
    ["bytes as a structure", numbers, "4161", "expected an object"],
    ["bytes as a map", [2, "a", "M", 0, 0, 1], "4161", "expected an object"],
    ["what is tagged as a structure", numbers, "d9d9f7a0", "expected an object"],
    ["null in a list", trees, "81f6", "Value at '/0': null is not allowed here"],
  ])("%s", (_name, ref, hex, message) => {
    expect(() => read(ref, hex)).toThrow(message)
  })
})

describe("refuses to write", () => {
  test.each([
    ["a missing member", tree, {}, "Value at '/value': is required, but it is missing"],
    ["another type", tree, { value: 1 }, "Value at '/value': expected a string, but it is a number"],
    ["another item", trees, [{ value: "a" }, 1], "Value at '/1': expected an object, but it is a number"],
    ["a number for a bigint", 17, 1, "expected a bigint, but it is a number"],
    ["text that is no decimal", 19, "1.", "expected a number as a string"],
    ["an invalid date", 4, new Date(Number.NaN), "expected a valid Date"],
    ["two members of a union", union, { text: "a", nothing: {} }, "exactly one member of the union, but it has 2"],
  ])("%s", (_name, ref, value, message) => {
    expect(() => write(ref, value)).toThrow(message)
  })
})
