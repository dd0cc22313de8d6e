import { describe, expect, test } from "vitest"
import { WriterCompiler } from "./compile-writer.ts"
import {
  blob,
  boolean,
  checkObject,
  dateTime,
  decimal,
  document,
  epochSeconds,
  httpDate,
  integer,
  list,
  map,
  memberOf,
  number,
  string,
  unit,
} from "./json-values.ts"

const day = new Date("2000-01-02T20:34:56.000Z")

describe("converts", () => {
  test.each<[string, unknown, unknown]>([
    ["text", string("a"), "a"],
    ["true", boolean(true), true],
    ["a number", number(1.5), 1.5],
    ["what JSON has no number for", number(Number.NEGATIVE_INFINITY), "-Infinity"],
    ["a bigint", integer(-9007199254740991n), -9007199254740991],
    ["a decimal", decimal("1.5"), 1.5],
    ["a blob", blob(new Uint8Array([104, 105])), "aGk="],
    ["epoch seconds", epochSeconds(new Date(1500)), 1.5],
    ["a date-time", dateTime(day), "2000-01-02T20:34:56Z"],
    ["an http-date", httpDate(day), "Sun, 02 Jan 2000 20:34:56 GMT"],
    ["a document", document([null]), [null]],
    ["nothing", unit({}), {}],
    ["a list", list([1n, 2n], integer), [1, 2]],
    ["a map", map({ a: 1n, b: undefined }, (item) => item && integer(item)), { a: 1 }],
  ])("%s", (_name, converted, expected) => {
    expect(converted).toEqual(expected)
  })

  test("a map that has the name of its prototype", () => {
    expect(JSON.stringify(map(JSON.parse('{"__proto__":"x"}'), string))).toBe('{"__proto__":"x"}')
  })
})

describe("refuses", () => {
  test.each<[string, () => unknown]>([
    ["a number for text", () => string(1)],
    ["text for a boolean", () => boolean("true")],
    ["text for a number", () => number("1")],
    ["a bigint that a number does not hold", () => integer(9007199254740993n)],
    ["a number for a bigint", () => integer(1)],
    ["a decimal that would be written otherwise", () => decimal("1.50")],
    ["a decimal that is none", () => decimal("NaN")],
    ["an array for a blob", () => blob([1])],
    ["a date that is none", () => epochSeconds(new Date(Number.NaN))],
    ["milliseconds for a date", () => epochSeconds(1)],
    ["null for a document", () => document(null)],
    ["a function for a document", () => document(() => {})],
    ["a hole in a list", () => list(new Array(1), string)],
    ["an object for a list", () => list(JSON.parse("{}"), string)],
    ["a list for a map", () => map(JSON.parse("[]"), string)],
    ["null in a map", () => map({ a: null }, string)],
    ["a list for a structure", () => checkObject([])],
    ["null for a structure", () => checkObject(null)],
    ["two members of a union", () => memberOf({ a: 1, b: 2 })],
  ])("%s", (_name, convert) => {
    expect(convert).toThrow()
  })
})

test("the member of a union is the one that is set", () => {
  expect(memberOf({ a: undefined, b: null, c: 0 })).toBe("c")
  expect(memberOf({})).toBe("")
})

describe("a writer with a converter", () => {
  const schema = [3, "a", "Book", 0, ["title", "pages"], [0, 17]]
  const options = { useJsonName: false, timestampFormat: "epoch-seconds", constraints: {}, defaults: {} } as const
  const convert = (value: { title?: unknown; pages?: unknown } | undefined) => ({
    title: value?.title,
    pages: value?.pages === undefined ? undefined : integer(value.pages),
    converted: true,
  })
  const write = new WriterCompiler({ ...options, converters: { "a#Book": { convert } } }).compile(schema)

  test("writes what it makes", () => {
    expect(write({ title: "Emma", pages: 3n })).toBe('{"title":"Emma","pages":3,"converted":true}')
  })

  test("writes by the schema what it refuses", () => {
    expect(write({ title: "Emma", pages: 9007199254740993n })).toBe('{"title":"Emma","pages":9007199254740993}')
  })

  test("says by the schema what is wrong", () => {
    expect(() => write({ pages: "3" })).toThrow("Value at '/pages': expected a bigint, but it is a string")
    expect(() => write([])).toThrow("expected an object, but it is a list")
  })
})
