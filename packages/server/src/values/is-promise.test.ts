import { expect, test } from "vitest"
import { isPromise } from "./is-promise.ts"

test.each<[unknown, boolean]>([
  [Promise.resolve(1), true],
  [Object.fromEntries(["then"].map((name) => [name, () => {}])), true],
  [JSON.parse('{"then":"a member of that name"}'), false],
  [{}, false],
  [null, false],
  [undefined, false],
  ["then", false],
])("%o has to be waited for: %s", (value, expected) => {
  expect(isPromise(value)).toBe(expected)
})
