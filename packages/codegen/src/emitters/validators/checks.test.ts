import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { isError, loadModel } from "@smithwright/smithy"
import { afterAll, describe, expect, it } from "vitest"
import { validatorsEmitter } from "./index.ts"

const idl = `$version: "2.0"
namespace example
use smithy.protocols#rpcv2Json
use aws.protocols#awsJson1_0

@awsJson1_0
service Plain { version: "1", operations: [Check] }
@rpcv2Json
service Precise { version: "1", operations: [Check] }
operation Check { input: Value, output := { value: Value } }

@mixin
structure Numbers {
  byte: Byte, short: Short, integer: Integer, long: Long, float: Float, double: Double
  bigInteger: BigInteger, bigDecimal: BigDecimal
  @range(min: 2) atLeast: Float, @range(max: 5) atMost: Long, @range(min: 1.5, max: 2) between: BigDecimal
  grade: Grade
}
@mixin
structure Texts {
  text: String, @length(min: 2, max: 3) short: String, @length(min: 2) long: String
  @pattern("^a+$") as: String, @pattern("^(a+)+$") slow: String, @length(max: 3) @pattern("^b*$") bs: String
  suit: Suit
}
structure Value with [Texts] {
  numbers: AllNumbers
  toString: Boolean
  blob: Blob, @length(min: 2, max: 3) bytes: Blob
  time: Timestamp, @timestampFormat("date-time") date: Timestamp, @timestampFormat("http-date") http: Timestamp
  list: Names, set: Set, sparse: Sparse, map: Ages, @length(max: 1) small: Ages, choice: Choice, next: Value
}
structure AllNumbers with [Numbers] {}
intEnum Grade {
  GOOD = 1
  BAD = 2
}
enum Suit {
  CLUB
  HEART
  @internal
  JOKER
}
@length(min: 1)
list Names { @length(max: 2) member: String }
@uniqueItems
list Set { member: Choice }
@sparse
list Sparse { member: Integer }
map Ages { key: Key, value: Integer }
@pattern("^[a-z]+$")
string Key
union Choice { one: String, other: Names, nothing: Unit }
`

// Inside of the package, so that what is generated finds @smithwright/pattern.
const reports = join(import.meta.dirname, "../../../reports")
mkdirSync(reports, { recursive: true })
const folder = mkdtempSync(join(reports, "checks-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** The validators of a service, run from the files that they are written to. */
async function generate(name: string) {
  const { model, diagnostics } = loadModel([{ name: "example.smithy", text: idl }])
  const service = model.shapes.get(`example#${name}`)
  if (service?.type !== "service" || diagnostics.some(isError))
    throw new Error(diagnostics.map(({ message }) => message).join("\n"))
  const warnings: string[] = []
  const warn = (warning: string) => void warnings.push(warning)
  const context = { model, service, contract: name, settings: {}, warn, previous: () => undefined }
  mkdirSync(join(folder, name))
  for (const { path, text } of await validatorsEmitter.emit(context)) writeFileSync(join(folder, name, path), text)
  return import(/* @vite-ignore */ pathToFileURL(join(folder, name, "index.ts")).href)
}

interface Failure {
  readonly path: string
  readonly message: string
}

const plain = await generate("Plain")
const precise = await generate("Precise")
const say = (failures: readonly Failure[]) =>
  failures.map(({ path, message }) => `${path} ${message.replace(/^.*failed to satisfy constraint: Member must /, "")}`)
const json = (value: unknown) => say(plain.validateValueJson(value))
const typed = (value: unknown) => say(plain.validateValue(value))
const preciseJson = (value: unknown) => say(precise.validateValueJson(value))

type Row = readonly [name: string, check: (value: unknown) => string[], good: unknown[], bad: [unknown, string][]]

const members: Row[] = [
  ["text", json, ["", "a"], [[1, "be a string"]]],
  [
    "short",
    json,
    ["ab", "😀😀😀"],
    [
      ["😀", "have length between 2 and 3, inclusive"],
      ["😀😀😀😀", "have length between 2 and 3, inclusive"],
    ],
  ],
  ["long", typed, ["ab"], [["a", "have length greater than or equal to 2"]]],
  ["as", json, ["aa"], [["b", "satisfy regular expression pattern: ^a+$"]]],
  ["slow", json, ["aa"], [[`${"a".repeat(50_000)}!`, "satisfy regular expression pattern: ^(a+)+$"]]],
  [
    "bs",
    json,
    ["bbb"],
    [
      ["c", "satisfy regular expression pattern: ^b*$"],
      ["bbbb", "have length less than or equal to 3"],
    ],
  ],
  [
    "suit",
    json,
    ["CLUB", "JOKER"],
    [
      ["club", "satisfy enum value set: [CLUB, HEART]"],
      [1, "be a string"],
    ],
  ],
  ["toString", json, [true], [["true", "be true or false"]]],
  [
    "blob",
    json,
    ["", "aGk=", "aGkh"],
    [
      ["aGk", "be base64"],
      ["a b=", "be base64"],
    ],
  ],
  ["blob", typed, [new Uint8Array()], [["aGk=", "be a Uint8Array"]]],
  ["bytes", json, ["aGk=", "aGkh"], [["aA==", "have length between 2 and 3, inclusive"]]],
  ["bytes", typed, [new Uint8Array(2)], [[new Uint8Array(4), "have length between 2 and 3, inclusive"]]],
  ["time", json, [1.5, -1], [["2015-01-31T23:59:59Z", "be a number of seconds since 1970"]]],
  [
    "time",
    preciseJson,
    ["2015-01-31T23:59:59.5Z", "2016-02-29t00:00:00z"],
    [
      ["2015-02-29T00:00:00Z", "be a time such as 2015-01-31T23:59:59Z"],
      ["2015-01-31T23:59:59+01:00", "be a time such as 2015-01-31T23:59:59Z"],
      [1, "be a time such as 2015-01-31T23:59:59Z"],
    ],
  ],
  ["date", json, ["2015-01-31T23:59:59Z"], [[1, "be a time such as 2015-01-31T23:59:59Z"]]],
  [
    "http",
    json,
    ["Sat, 31 Jan 2015 23:59:59 GMT", "Sat, 31 Jan 2015 23:59:59.25 GMT"],
    [["Sat, 31 Feb 2015 23:59:59 GMT", "be a time such as Sat, 31 Jan 2015 23:59:59 GMT"]],
  ],
  [
    "http",
    typed,
    [new Date(0)],
    [
      [0, "be a valid Date"],
      [new Date(Number.NaN), "be a valid Date"],
    ],
  ],
  [
    "list",
    json,
    [["ab"]],
    [
      [[], "have length greater than or equal to 1"],
      [{ length: 1 }, "be a list"],
    ],
  ],
  [
    "set",
    json,
    [[{ one: "1" }, { other: ["1"] }]],
    [
      [
        [
          { one: "1", other: null },
          { other: null, one: "1" },
        ],
        "have unique values",
      ],
    ],
  ],
  [
    "small",
    json,
    [{ a: 1 }],
    [
      [{ a: 1, b: 1 }, "have length less than or equal to 1"],
      [[], "be an object"],
    ],
  ],
  [
    "choice",
    json,
    [{ one: "" }, { nothing: {}, one: null }, { one: "", __type: "x" }],
    [
      [{}, "have exactly one of the members [one, other, nothing]"],
      [{ three: 1 }, "have exactly one of the members [one, other, nothing]"],
    ],
  ],
  [
    "choice",
    typed,
    [{ one: "", other: undefined }],
    [[{ one: "", nothing: {} }, "have exactly one of the members [one, other, nothing]"]],
  ],
]

const numbers: Row[] = [
  [
    "byte",
    json,
    [-128, 127],
    [
      [128, "be a whole number of 8 bits"],
      [1.5, "be a whole number of 8 bits"],
    ],
  ],
  ["short", typed, [-32_768], [[32_768, "be a whole number of 16 bits"]]],
  [
    "integer",
    json,
    [2 ** 31 - 1],
    [
      [2 ** 31, "be a whole number of 32 bits"],
      ["1", "be a whole number of 32 bits"],
    ],
  ],
  [
    "long",
    json,
    [2 ** 53, 2n ** 63n - 1n],
    [
      [1.5, "be a whole number of 64 bits"],
      [2n ** 63n, "be a whole number of 64 bits"],
      [2 ** 63, "be a whole number of 64 bits"],
    ],
  ],
  ["long", typed, [-(2n ** 63n)], [[1, "be a bigint of 64 bits"]]],
  ["float", json, [1.5, "NaN", "-Infinity"], [["1", "be a number, NaN, Infinity or -Infinity"]]],
  ["double", typed, [Number.NaN], [["NaN", "be a number"]]],
  ["bigInteger", json, [1e300, 10n ** 30n], [[1.5, "be a whole number"]]],
  ["bigInteger", typed, [10n ** 30n], [[1, "be a bigint"]]],
  [
    "bigInteger",
    preciseJson,
    ["-123456789012345678901234567890"],
    [
      [1, "be a whole number in a string"],
      ["1.5", "be a whole number in a string"],
    ],
  ],
  [
    "bigDecimal",
    typed,
    ["1.50", "-2e-400"],
    [
      [1, "be a number in a string"],
      ["1,5", "be a number in a string"],
    ],
  ],
  ["bigDecimal", json, [1.5], [["1.5", "be a number"]]],
  [
    "atLeast",
    json,
    [2, "Infinity"],
    [
      [1, "be greater than or equal to 2"],
      ["NaN", "be greater than or equal to 2"],
    ],
  ],
  ["atMost", typed, [5n], [[6n, "be less than or equal to 5"]]],
  ["between", preciseJson, ["1.5", "2"], [["2.01", "be between 1.5 and 2, inclusive"]]],
  ["grade", json, [1, 2], [[3, "satisfy enum value set: [1, 2]"]]],
]

describe("one constraint at a time", () => {
  it.each([
    ...members.map((row) => [...row, (name: string, value: unknown) => [`/${name}`, { [name]: value }]] as const),
    ...numbers.map(
      (row) =>
        [...row, (name: string, value: unknown) => [`/numbers/${name}`, { numbers: { [name]: value } }]] as const,
    ),
  ])("%s", (name, check, good, bad, place) => {
    for (const value of good) expect(check(place(name, value)[1])).toEqual([])
    for (const [value, demand] of bad) {
      const [path, whole] = place(name, value)
      expect(check(whole)).toEqual([`${path} ${demand}`])
    }
  })
})

it("says lengths, and sums up, as a server does", () => {
  const failures = plain.validateValueJson({ short: "a", as: "b" })
  expect(plain.summarise(failures)).toBe(
    "2 validation errors detected. " +
      "Value with length 1 at '/short' failed to satisfy constraint: Member must have length between 2 and 3, inclusive; " +
      "Value at '/as' failed to satisfy constraint: Member must satisfy regular expression pattern: ^a+$",
  )
})

it("finds what is wrong however deep, in items, entries, keys and unions", () => {
  const value = { next: { next: { choice: { other: ["abc"] }, sparse: [null, "1"], map: { "a/b": "1", B: 2 } } } }
  expect(json(value)).toEqual([
    "/next/next/sparse/1 be a whole number of 32 bits",
    "/next/next/map satisfy regular expression pattern: ^[a-z]+$",
    "/next/next/map/a~1b be a whole number of 32 bits",
    "/next/next/map satisfy regular expression pattern: ^[a-z]+$",
    "/next/next/choice/other/0 have length less than or equal to 2",
  ])
})

it("takes null for absent in JSON alone, and ignores what it does not know", () => {
  expect(json({ text: null, toString: null, unknown: 1 })).toEqual([])
  expect(typed({ text: undefined, unknown: 1 })).toEqual([])
  expect(typed({ text: null })).toEqual(["/text be a string"])
})

it("knows the members of outputs that the model does not know", () => {
  const value = { numbers: { grade: 7 }, suit: "SPADE", choice: { third: 1 } }
  expect(plain.isCheckOutputJson({ value })).toBe(true)
  expect(plain.isValueJson(value)).toBe(false)
  expect(plain.isCheckOutputJson({ value: { choice: { one: "", third: 1 } } })).toBe(false)
})

it("ends on a value nested deeper than the stack", () => {
  let value: unknown = {}
  for (let depth = 0; depth < 200_000; depth++) value = { next: value }
  expect(json(value)).toEqual([" not be nested so deeply"])
  expect(plain.isValueJson(value)).toBe(false)
})

it("ends a report after a hundred failures, or when it has become long", () => {
  expect(json({ list: Array(1_000_000).fill("abc") })).toHaveLength(100)
  const key = "k".repeat(20_000)
  expect(json({ map: { [key]: "1", [`${key}a`]: "1", [`${key}b`]: "1" } })).toHaveLength(2)
})

it("is a Standard Schema, whose issues have steps", () => {
  const { validate, version } = plain.schemaOfValueJson["~standard"]
  expect(version).toBe(1)
  expect(validate({ text: "a" })).toEqual({ value: { text: "a" } })
  expect(validate({ list: ["ab", "abc"] })).toMatchObject({ issues: [{ path: ["list", 1] }] })
})
