import { expect, test } from "vitest"
import { waiterFindings } from "./testing.ts"

const success = '{ state: "success", matcher: { success: true } }'

test("the first delay is not longer than the last", () => {
  expect(waiterFindings("WaitableTrait", success, "minDelay: 120")).toEqual([])
  expect(waiterFindings("WaitableTrait", success, "minDelay: 121")).toEqual([
    "ERROR WaitableTrait a#O: Waiter `W`: `minDelay`, 121, is greater than `maxDelay`, 120",
  ])
})

test("a waiter can succeed", () => {
  expect(waiterFindings("WaitableTrait", '{ state: "retry", matcher: { success: true } }')).toEqual([
    "ERROR WaitableTrait a#O: Waiter `W`: no acceptor has the state `success`, so that it can never succeed",
  ])
})

test("a boolean is compared with true or false", () => {
  const matcher = '{ output: { path: "name == \'a\'", comparator: "booleanEquals", expected: "yes" } }'
  expect(waiterFindings("WaitableTrait", `{ state: "success", matcher: ${matcher} }`)).toEqual([
    'ERROR WaitableTrait a#O: Waiter `W`, acceptor 0: `booleanEquals` expects `"true"` or `"false"`, not "yes"',
  ])
})

test("only failures have messages", () => {
  expect(waiterFindings("WaitableTrait", '{ state: "success", matcher: { success: true }, message: "name" }')).toEqual([
    "ERROR WaitableTrait a#O: Waiter `W`, acceptor 0: Only an acceptor with the state `failure` has a `message`; this one has the state `success`",
  ])
})
