import { expect, test } from "vitest"
import { numberValue } from "./number-value.ts"

test.each([
  ["0", 0],
  ["-0", 0],
  ["12", 12],
  ["-1234.1234", -1234.1234],
  ["1e+2", 100],
  ["1.0E-10", 1e-10],
  ["9007199254740991", 9007199254740991],
  ["9007199254740992", 9007199254740992n],
  ["-123456789012345678901234567890", -123456789012345678901234567890n],
  ["1e400", 10n ** 400n],
  ["-1.25e310", -125n * 10n ** 308n],
  ["0.001e312", 10n ** 309n],
])("%s", (text, value) => {
  expect(numberValue(text)).toBe(value)
})

test("numbers of absurd length are refused", () => {
  expect(numberValue("9".repeat(5000))).toBeUndefined()
  expect(numberValue("1e999999999")).toBeUndefined()
})
