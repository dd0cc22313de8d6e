import { expect, test } from "vitest"
import { compilePattern } from "./compile-pattern.ts"

test("tests a text", () => {
  expect(compilePattern("^a+$")?.test("aa")).toBe(true)
  expect(compilePattern("^a+$")?.test("b")).toBe(false)
})

test("takes what is only valid without Unicode, and nothing for what is never", () => {
  expect(compilePattern("^\\_$")?.test("_")).toBe(true)
  expect(compilePattern("(")).toBeUndefined()
})

test("ends, whatever the pattern", () => {
  const text = `${"a".repeat(50_000)}!`
  expect(compilePattern("^(a+)+$")?.test(text)).toBe(false)
  expect(compilePattern("^(a+)+(?<!b)$")?.test(text)).toBe(true)
})
