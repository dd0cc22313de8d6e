import { expect, test } from "vitest"
import { splitHeaderList, splitHttpDates, writeHeaderItem } from "./header-list.ts"

test.each([
  ["a", ["a"]],
  ["a, b ,c", ["a", "b", "c"]],
  ['"b,c", "\\"def\\"", a', ["b,c", '"def"', "a"]],
  ["a,,b,", ["a", "", "b", ""]],
])("%s", (text, items) => {
  expect(splitHeaderList(text)).toEqual(items)
})

test.each(['"a', '"a" b, c'])("%s is refused", (text) => {
  expect(() => splitHeaderList(text)).toThrow("expected a list in which quotes surround items")
})

test("dates hold commas", () => {
  expect(splitHttpDates("Mon, 16 Dec 2019 23:48:18 GMT, Tue, 17 Dec 2019 23:48:18 GMT")).toEqual([
    "Mon, 16 Dec 2019 23:48:18 GMT",
    "Tue, 17 Dec 2019 23:48:18 GMT",
  ])
})

test("items are quoted where they must be", () => {
  expect(["a b", 'a"b', "a,b", "a\\b", " a", "a "].map(writeHeaderItem)).toEqual([
    "a b",
    '"a\\"b"',
    '"a,b"',
    '"a\\\\b"',
    '" a"',
    '"a "',
  ])
})
