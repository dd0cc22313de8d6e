import { expect, test } from "vitest"
import { equalNodes } from "./equal-nodes.ts"
import type { Node } from "./node.ts"

const object = (...entries: [string, Node][]): Node => Object.fromEntries(entries)

test.each<[Node, Node]>([
  [null, null],
  [1n, 1n],
  [
    ["a", [1]],
    ["a", [1]],
  ],
  [object(["a", 1], ["b", [null]]), object(["b", [null]], ["a", 1])],
])("%o equals %o", (left, right) => {
  expect(equalNodes(left, right)).toBe(true)
})

test.each<[Node, Node]>([
  [null, false],
  [1, "1"],
  [[], object()],
  [
    [1, 2],
    [2, 1],
  ],
  [[1], [1, 2]],
  [object(["a", 1]), object(["a", 1], ["b", 1])],
  [object(["a", null]), object(["b", null])],
  [object(["__proto__", 1]), object(["x", 1])],
])("%o does not equal %o", (left, right) => {
  expect(equalNodes(left, right)).toBe(false)
})
