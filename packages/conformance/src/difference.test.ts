import { describe, expect, test } from "vitest"
import { difference } from "./difference.ts"

describe("difference", () => {
  test.each([
    [null, null],
    [
      [1, [2]],
      [1, [2]],
    ],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [new Map([["a", 1]]), { a: 1 }],
    [12n, 12],
  ])("there is none between %o and %o", (left, right) => {
    expect(difference(left, right)).toBeUndefined()
  })

  test.each([
    [1, 2, "the whole is 1 instead of 2"],
    [1, "1", 'the whole is 1 instead of "1"'],
    [1n, 2, "the whole is 1 instead of 2"],
    [[1], [1, 2], "the whole has 1 items instead of 2"],
    [{ a: [{}] }, { a: [{ b: 1 }] }, "/a/0/b is missing"],
    [{ a: [{ b: 1 }] }, { a: [{}] }, "/a/0/b should not be there"],
    [[2, 1], [1, 2], "/0 is 2 instead of 1"],
    [{}, [], "the whole is {} instead of []"],
    [{}, null, "the whole is {} instead of null"],
    [undefined, null, "the whole is nothing instead of null"],
  ])("between %o and %o", (left, right, expected) => {
    expect(difference(left, right)).toBe(expected)
  })
})
