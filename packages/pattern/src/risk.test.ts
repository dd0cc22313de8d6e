import { expect, test } from "vitest"
import { mayTakeExponentialTime } from "./risk.ts"

test.each([
  "^[a-z]+$",
  "^a*a*$",
  "^([a-z]+-)*[a-z]+$",
  "^(/[\\w+=,.@-]+)*$",
  "^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*$",
  "^([A-Za-z0-9]_?)+$",
  "^([0-9a-f]{16})+$",
  "^([a-z]+-?){2,3}$",
  "(?<!b)$",
])("%s cannot", (pattern) => {
  expect(mayTakeExponentialTime(pattern)).toBe(false)
})

test.each(["^(a+)+$", "^(a|a)*$", "^([0-9]+.?)+$", "^(?!b)(\\w+ ?)*$", "^(a|b)*\\1$", "^(([a-z]+)-?)*$", "^(é+-?)*$"])(
  "%s may",
  (pattern) => {
    expect(mayTakeExponentialTime(pattern)).toBe(true)
  },
)
