import { expect, test } from "vitest"
import { median, percentile, summarise } from "./statistics.ts"

test("median", () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([10, 1, 2, 3])).toBe(2.5)
  expect(median([7])).toBe(7)
  expect(median([])).toBeNaN()
})

test("median and extremes, in any order and untouched", () => {
  const values = [30, 10, 20]
  expect(summarise(values)).toEqual({ median: 20, min: 10, max: 30 })
  expect(values).toEqual([30, 10, 20])
  expect(summarise([])).toEqual({ median: Number.NaN, min: Number.NaN, max: Number.NaN })
})

test("a percentile is one of the values", () => {
  const values = Array.from({ length: 200 }, (_, at) => 200 - at)
  expect(percentile(values, 99)).toBe(198)
  expect(percentile(values, 50)).toBe(100)
  expect(percentile([5], 99)).toBe(5)
  expect(percentile([], 50)).toBeNaN()
})
