import { expect, test } from "vitest"
import { suggest } from "./suggest.ts"

const keywords = ["structure", "string", "service", "union", "list", "map"]

test.each([
  ["strcture", "structure"],
  ["Structure", "structure"],
  ["stirng", "string"],
  ["lst", "list"],
  ["mpa", "map"],
  ["struct", "structure"],
])("%s is meant to be %s", (word, meant) => {
  expect(suggest(word, keywords)).toBe(meant)
})

test.each(["", "x", "str", "servicesAndMore", "banana", "s".repeat(100_000)])("nothing is near %s", (word) => {
  expect(suggest(word, keywords)).toBeUndefined()
})
