import { expect, test } from "vitest"
import { splitUrl } from "./query.ts"

test.each([
  ["/p", []],
  ["/p?", []],
  ["/p?a", [["a", [""]]]],
  [
    "/p?a=&b==",
    [
      ["a", [""]],
      ["b", ["="]],
    ],
  ],
  ["/p?a=1&&a=2", [["a", ["1", "2"]]]],
  ["/p?a+b=%C3%A9+%2B", [["a b", ["é +"]]]],
  ["/p?__proto__=1", [["__proto__", ["1"]]]],
  ["http://other.test/p", []],
])("%s", (url, query) => {
  expect([splitUrl(url).path, [...splitUrl(url).query]]).toEqual(["/p", query])
})

test.each(["/p?a=%", "/p?%zz", "/p?a=%ff"])("%s is refused", (url) => {
  expect(() => splitUrl(url)).toThrow("The URL has a percent sign that encodes nothing")
})
