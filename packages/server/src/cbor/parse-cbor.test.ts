import { describe, expect, test } from "vitest"
import { parseCbor } from "./parse-cbor.ts"
import { Tagged } from "./tagged.ts"

const parse = (hex: string): unknown => parseCbor(Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex")))

// Most are from RFC 8949, appendix A.
describe("reads", () => {
  test.each<[string, string, unknown]>([
    ["a small number", "17", 23],
    ["a byte", "1818", 24],
    ["two bytes", "1903e8", 1000],
    ["four bytes", "1a000f4240", 1_000_000],
    ["eight bytes", "1b000000e8d4a51000", 1_000_000_000_000],
    ["the largest number", "1bffffffffffffffff", 18446744073709551615n],
    ["a bignum", "c249010000000000000000", 18446744073709551616n],
    ["an empty bignum", "c240", 0n],
    ["a negative number", "3903e7", -1000],
    ["the least safe number", "3b001ffffffffffffe", -9007199254740991],
    ["the first number that is not safe", "3b001fffffffffffff", -9007199254740992n],
    ["the least number", "3bffffffffffffffff", -18446744073709551616n],
    ["a negative bignum", "c349010000000000000000", -18446744073709551617n],
    ["minus zero as a half", "f98000", -0],
    ["a half", "f93c00", 1],
    ["the largest half", "f97bff", 65504],
    ["the least subnormal half", "f90001", 2 ** -24],
    ["a negative half", "f9c400", -4],
    ["an infinite half", "f9fc00", Number.NEGATIVE_INFINITY],
    ["a half that is no number", "f97e00", Number.NaN],
    ["a single", "fa47c35000", 100_000],
    ["a double", "fb3ff199999999999a", 1.1],
    ["false", "f4", false],
    ["null", "f6", null],
    ["undefined", "f7", null],
    ["a byte string", "4401020304", new Uint8Array([1, 2, 3, 4])],
    ["text", "62c3bc", "ü"],
    ["a long text", `781a${"61".repeat(26)}`, "a".repeat(26)],
    ["text of indefinite length", "7f657374726561646d696e67ff", "streaming"],
    ["bytes of indefinite length", "5f42010243030405ff", new Uint8Array([1, 2, 3, 4, 5])],
    ["a list", "8301820203820405", [1, [2, 3], [4, 5]]],
    ["a list of indefinite length", "9f01820203 9f0405ff ff", [1, [2, 3], [4, 5]]],
    ["a map", "a26161016162820203", { a: 1, b: [2, 3] }],
    ["a map of indefinite length", "bf61610161629f0203ffff", { a: 1, b: [2, 3] }],
    ["a tag", "c11a514b67b0", new Tagged(1, 1363896240)],
  ])("%s", (_name, hex, expected) => {
    expect(parse(hex)).toEqual(expected)
  })

  test("a member named __proto__", () => {
    const value = parse("a1695f5f70726f746f5f5f a0")
    expect(Object.entries(Object(value))).toEqual([["__proto__", {}]])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  test("a Buffer's bytes as plain ones", () => {
    expect(Object.getPrototypeOf(parseCbor(Buffer.from("420102", "hex")))).toBe(Uint8Array.prototype)
  })
})

describe("refuses", () => {
  test.each([
    ["nothing", "", "the body ends too early, at byte 0"],
    ["what ends in an argument", "19 00", "the body ends too early, at byte 1"],
    ["what ends in text", "6261", "the body ends too early, at byte 1"],
    ["what ends in a list", "8201", "the body ends too early, at byte 1"],
    ["what ends in a map", "bf6161", "the body ends too early, at byte 3"],
    ["more items than there can be", "9bffffffffffffffff", "the body ends too early, at byte 9"],
    ["a longer text than there can be", "7a7fffffff61", "the body ends too early, at byte 5"],
    ["a second value", "0000", "nothing may follow the value, at byte 1"],
    ["reserved forms", "1c", "a reserved form, at byte 1"],
    ["a number without an end", "1f", "a number without an end, at byte 1"],
    ["an end of nothing", "ff", "an end of nothing, at byte 1"],
    ["an end in a list of known length", "81ff", "an end of nothing, at byte 2"],
    ["an unknown simple value", "f8ff", "an unknown simple value, at byte 2"],
    ["a key that is no text", "a10102", "a key that is no text, at byte 2"],
    ["a key twice", "a2616101616102", 'the key "a" twice, at byte 6'],
    ["text in bytes", "5f6161ff", "a string of strings of another kind, at byte 2"],
    ["strings without an end in each other", "7f7f6161ffff", "a string of strings of another kind, at byte 2"],
    ["a bignum beyond the limit", `c2591001${"ff".repeat(4097)}`, "a bignum of more than 4096 bytes, at byte 4101"],
    ["a bignum of text", "c26161", "a bignum that is no byte string, at byte 3"],
  ])("%s", (_name, hex, message) => {
    expect(() => parse(hex)).toThrow(`The body is not CBOR: ${message}`)
  })

  test("text that is not UTF-8", () => {
    expect(() => parse("61ff")).toThrow("The request has text that is not UTF-8")
  })

  test.each(["81", "9f", "c1", "a16161", "bf6161"])("nesting without end: %s", (hex) => {
    expect(() => parse(hex.repeat(100_000))).toThrow("nested more than 128 levels deep")
  })
})
