import { expect, test } from "vitest"
import { conflictingSegments, parseUri } from "./uri-pattern.ts"

test("a URI has literal segments, labels and a query string", () => {
  expect(parseUri("/a/{b}/{c+}/d?e&f=g=h")).toEqual({
    segments: [
      { kind: "literal", text: "a" },
      { kind: "label", text: "b" },
      { kind: "greedy", text: "c" },
      { kind: "literal", text: "d" },
    ],
    query: new Map([
      ["e", ""],
      ["f", "g=h"],
    ]),
  })
  expect(parseUri("/")).toEqual({ segments: [], query: new Map() })
  expect(parseUri("/a/")).toEqual(parseUri("/a"))
})

test.each([
  ["a", "The URI must begin with `/`"],
  ["/a?", "The URI must not end with `?`"],
  ["/a#b", "The URI must not have a fragment (`#`)"],
  ["/a//b", "A segment must not be empty"],
  ["/a{b}", "A label must be a whole segment, and `a{b}` holds only a part of one"],
  ["/{b", "A label must be a whole segment, and `{b` holds only a part of one"],
  ["/{}", "A label needs a name"],
  ["/{+}", "A label needs a name"],
  ["/{1}", "`1` is no name for a label"],
  ["/{a}/{A+}", "The label `A` appears twice"],
  ["/a?b={c}", "Labels must not appear in the query string"],
  ["/a?b=1&b=2", "A key of the query string is repeated"],
])("the URI %s", (uri, problem) => {
  expect(parseUri(uri)).toBe(problem)
})

test.each([
  ["/{a}", "/{b}", 0],
  ["/{a}", "/b", 1],
  ["/a/{b}", "/c/d", 0],
  ["/{a}/b", "/c/{d}", 2],
  ["/{a+}", "/{b}", 1],
])("%s and %s differ without being apart", (left, right, count) => {
  const [one, other] = [parseUri(left), parseUri(right)]
  if (typeof one === "string" || typeof other === "string") throw new Error("Not a URI")
  expect(conflictingSegments(one.segments, other.segments)).toHaveLength(count)
})
