import { expect, test } from "vitest"
import { repeatedName } from "./repeated-name.ts"

test.each<[string, string | undefined]>([
  ['{"a": 1, "b": {"a": 1}, "c": [{"a": 1}, {"a": 1}, "a", "a"]}', undefined],
  ['{"a": "a", "b": "\\"a\\": 1, \\"a\\": 2", "c": "{,"}', undefined],
  ["1", undefined],
  ['{"a": 1, "a": 1}', "/a"],
  ['{"a" : {}, "\\u0061"\n: []}', "/a"],
  ['[0, [1, {"b": []}], {"x/y~z": [[], "", {"a": ",", "a": 2}]}]', "/2/x~1y~0z/2/a"],
  ['{"__proto__": 1, "__proto__": 2}', "/__proto__"],
])("in %s", (text, expected) => {
  JSON.parse(text)
  expect(repeatedName(text)).toBe(expected)
})

test("a string of megabytes", () => {
  expect(repeatedName(`{"a": "${'x\\"'.repeat(1_000_000)}", "a": 1}`)).toBe("/a")
})
