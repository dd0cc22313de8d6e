import { expect, test } from "vitest"
import { camelCaseWords } from "./names.ts"

test.each([
  ["getXMLValue", ["get", "XML", "Value"]],
  ["instanceID", ["instance", "ID"]],
  ["ABc", ["A", "Bc"]],
  ["A1B_c", ["A1", "B_c"]],
  ["list", ["list"]],
])("%s", (name, words) => {
  expect(camelCaseWords(name)).toEqual(words)
})
