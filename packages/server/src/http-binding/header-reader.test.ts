import { expect, test } from "vitest"
import { resolveSchema } from "../schema/resolve-schema.ts"
import { compileHeaderReader } from "./header-reader.ts"

const json = [0, { mediaType: "application/json" }]
const lists = [1, "a", "Lists", 0, json]

test.each([
  ["base64 text", json, "eyJhIjoxfQ==", '{"a":1}'],
  ["a list of base64 texts", lists, "eyJhIjoxfQ==, e30=", ['{"a":1}', "{}"]],
  ["dates", [1, "a", "Dates", 0, 4], "Thu, 01 Jan 1970 00:00:00 GMT", [new Date(0)]],
  ["an empty list", lists, "", []],
])("%s", (_name, schema, text, value) => {
  expect(compileHeaderReader(resolveSchema(schema), {}, {})(text)).toEqual(value)
})

test("refuses base64 of what is not UTF-8", () => {
  expect(() => compileHeaderReader(resolveSchema(json), {}, {})("/w==")).toThrow(
    "The request has text that is not UTF-8",
  )
})
