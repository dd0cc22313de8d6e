import { describe, expect, test } from "vitest"
import { createJsonCodec } from "./json-codec.ts"
import { readDocument, readList, readMap, readObject, within } from "./json-inputs.ts"
import { readNumber, readString } from "./scalar-readers.ts"

describe("reads", () => {
  test.each<[string, unknown, unknown]>([
    ["an object", readObject({ a: 1 }, 128), { a: 1 }],
    ["a list", readList(["a"], 1, (item, depth) => [readString(item), depth]), [["a", 2]]],
    ["a map", readMap({ a: 1 }, 1, (item) => readNumber(item)), { a: 1 }],
    ["a document", readDocument({ a: [null] }, 1), { a: [null] }],
    ["what is within constraints", within({ length: { max: 2 }, pattern: "^a" })("ab"), "ab"],
  ])("%s", (_name, read, expected) => {
    expect(read).toEqual(expected)
  })

  test("a map that has the name of its prototype", () => {
    const read = readMap(JSON.parse('{"__proto__":"x"}'), 1, readString)
    expect(JSON.stringify(read)).toBe('{"__proto__":"x"}')
  })
})

describe("refuses", () => {
  test.each<[string, () => unknown]>([
    ["a list for an object", () => readObject([], 1)],
    ["null for an object", () => readObject(null, 1)],
    ["what is nested too deep", () => readObject({}, 129)],
    ["a list that is nested too deep", () => readList([], 129, readString)],
    ["an object for a list", () => readList({ length: 0 }, 1, readString)],
    ["null in a list", () => readList([null], 1, readString)],
    ["null in a map", () => readMap({ a: null }, 1, readString)],
    ["null for a document", () => readDocument(null, 1)],
    ["a document that is missing", () => readDocument(undefined, 1)],
    ["a key that breaks its constraints", () => readMap({ a: "x" }, 1, readString, within({ length: { min: 2 } }))],
    ["text that is too long", () => within({ length: { max: 2 } })("abc")],
    ["a number out of its range", () => within({ range: { min: 1 } })(0)],
    ["text that is no value of an enum", () => within({ enum: ["A"] })("B")],
    ["two equal items", () => within({ uniqueItems: true })([1, 1])],
    ["text that does not match", () => within({ pattern: "^a" })("b")],
  ])("%s", (_name, read) => {
    expect(read).toThrow()
  })
})

describe("an input with a generated reader", () => {
  const read = (value: unknown) => ({ generated: readString(readObject(value, 1).title) })
  const codec = createJsonCodec(
    { constraints: {}, jsonReaders: { "a#Book": { read } } },
    { useJsonName: false, timestampFormat: "epoch-seconds" },
  )
  const readInput = codec.compileInputReader("a#Book", [{ name: "pages", required: false, schema: 1 }])
  const checked: unknown[] = []
  const readText = (text: string) => readInput(new TextEncoder().encode(text), (input) => checked.push(input))

  test("is what that makes, and is not checked again", () => {
    expect(readText('{"title":"Emma"}')).toEqual({ generated: "Emma" })
    expect(checked).toEqual([])
  })

  test("is read and checked by its schema when that refuses", () => {
    expect(readText('{"pages":3}')).toEqual({ pages: 3 })
    expect(readText("")).toEqual({})
    expect(checked).toEqual([{ pages: 3 }, {}])
  })

  test("is refused by its schema", () => {
    expect(() => readText('{"pages":"3"}')).toThrow("Value at '/pages': expected a number, but it is a string")
  })
})
