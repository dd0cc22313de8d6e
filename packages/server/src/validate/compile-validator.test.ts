import { describe, expect, test } from "vitest"
import { ValidatorCompiler } from "./compile-validator.ts"
import type { MemberConstraints } from "./constraints.ts"
import { Failures } from "./failure.ts"

function failures(schema: unknown, constraints: Record<string, Record<string, MemberConstraints>>, value: unknown) {
  const found = new Failures()
  new ValidatorCompiler(constraints).compile(schema)?.(value, "", found)
  return found.described.map(({ message }) => message)
}

/** The failures of one member, whose value is `value`. */
function check(constraints: MemberConstraints, value: unknown): string[] {
  return failures([3, "a", "S", 0, ["m"], [0]], { "a#S": { m: constraints } }, { m: value })
}

describe("says in Smithy's words that a value", () => {
  test.each([
    [
      "is missing",
      { required: true },
      undefined,
      "Value at '/m' failed to satisfy constraint: Member must not be null",
    ],
    [
      "is too short",
      { length: { min: 2 } },
      "a",
      "Value with length 1 at '/m' failed to satisfy constraint: Member must have length greater than or equal to 2",
    ],
    [
      "is too long",
      { length: { max: 1 } },
      "ab",
      "Value with length 2 at '/m' failed to satisfy constraint: Member must have length less than or equal to 1",
    ],
    [
      "has another length",
      { length: { min: 1, max: 2 } },
      new Uint8Array(3),
      "Value with length 3 at '/m' failed to satisfy constraint: Member must have length between 1 and 2, inclusive",
    ],
    [
      "is too small",
      { range: { min: 2 } },
      1.5,
      "Value at '/m' failed to satisfy constraint: Member must be greater than or equal to 2",
    ],
    [
      "is too large",
      { range: { max: 2n } },
      9007199254740993n,
      "Value at '/m' failed to satisfy constraint: Member must be less than or equal to 2",
    ],
    [
      "is out of range",
      { range: { min: 1, max: 2 } },
      "2.01",
      "Value at '/m' failed to satisfy constraint: Member must be between 1 and 2, inclusive",
    ],
    [
      "does not match",
      { pattern: "^[a-m]+$" },
      "z",
      "Value at '/m' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-m]+$",
    ],
    [
      "is no enum value",
      { enum: ["a", "b"], internalEnum: ["c"] },
      "d",
      "Value at '/m' failed to satisfy constraint: Member must satisfy enum value set: [a, b]",
    ],
    [
      "is no intEnum value",
      { intEnum: [1, 2] },
      3,
      "Value at '/m' failed to satisfy constraint: Member must satisfy enum value set: [1, 2]",
    ],
    [
      "has an item twice",
      { uniqueItems: true },
      ["a", "a"],
      "Value at '/m' failed to satisfy constraint: Member must have unique values",
    ],
  ] as [string, MemberConstraints, unknown, string][])("%s", (_name, constraints, value, message) => {
    expect(check(constraints, value)).toEqual([message])
  })
})

describe("accepts", () => {
  test.each([
    ["what is missing and may be", { length: { min: 1 }, pattern: "a" }, undefined],
    ["characters beyond 16 bits as one each", { length: { min: 2, max: 2 } }, "\u{1f436}\u{1f436}"],
    ["both ends of a range", { range: { min: 1, max: 1 } }, 1],
    ["a match somewhere", { pattern: "b" }, "abc"],
    ["an internal enum value", { enum: ["a"], internalEnum: ["c"] }, "c"],
    ["a pattern that is only valid without the u flag", { pattern: "^\\_$" }, "_"],
    ["items that differ in type", { uniqueItems: true }, [1, "1", 1n, new Date(1), [1], { a: 1 }]],
  ] as [string, MemberConstraints, unknown][])("%s", (_name, constraints, value) => {
    expect(check(constraints, value)).toEqual([])
  })
})

test("a pattern is not tried on text that is too long", () => {
  expect(check({ length: { max: 2 }, pattern: "^a$" }, "bbb")).toEqual([
    "Value with length 3 at '/m' failed to satisfy constraint: Member must have length less than or equal to 2",
  ])
})

describe("places", () => {
  const list = [1, "a", "L", 0, 0]
  const map = [2, "a", "M", 0, 0, 0]
  const union: unknown[] = [4, "a", "U", 0, ["text", "more"], [0, () => union]]
  const structure = [3, "a", "S", 0, ["a/b~c", "map", "union"], [list, map, union]]
  const short = { length: { max: 1 } }
  const constraints = { "a#L": { member: short }, "a#M": { key: short, value: short }, "a#U": { text: short } }

  test.each([
    ["an item", { "a/b~c": ["x", "long"] }, "/a~1b~0c/1"],
    ["a key, at its map", { map: { long: "x" } }, "/map"],
    ["a value", { map: { k: "long" } }, "/map/k"],
    ["a union's member, however deep", { union: { more: { more: { text: "long" } } } }, "/union/more/more/text"],
  ])("%s", (_name, value, place) => {
    expect(failures(structure, constraints, value)).toEqual([
      `Value with length 4 at '${place}' failed to satisfy constraint: Member must have length less than or equal to 1`,
    ])
  })

  test("nothing where null stands in a sparse list", () => {
    expect(failures([3, "a", "S", 0, ["l"], [list]], constraints, { l: [null] })).toEqual([])
  })
})

test("failures without end are counted, and the first are described", () => {
  const key = "k".repeat(20_000)
  const value = { map: Object.fromEntries([[key, Array(5000).fill("long")]]) }
  const schema = [3, "a", "S", 0, ["map"], [[2, "a", "M", 0, 0, [1, "a", "L", 0, 0]]]]
  const found = new Failures()
  new ValidatorCompiler({ "a#L": { member: { length: { max: 1 } } } }).compile(schema)?.(value, "", found)
  expect([found.count, found.described.length]).toEqual([5000, 2])
  expect(found.summary()).toMatch(/^5000 validation errors detected\. Value with length 4 at '\/map\/k+\/0' failed/)
})
