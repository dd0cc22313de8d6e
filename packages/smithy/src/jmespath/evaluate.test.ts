import { describe, expect, test } from "vitest"
import type { Node } from "../syntax/node.ts"
import { evaluateJmespath } from "./evaluate.ts"
import { parseJmespath } from "./parse.ts"
import { errorOf } from "./testing.ts"

function evaluate(expression: string, value: Node): Node {
  return evaluateJmespath(parseJmespath(expression), value)
}

const data: Node = { a: [{ n: 1, s: "x" }, { n: 2 }, { n: 3, s: "z" }], o: { k: [1, [2, [3]]], l: null } }

describe("evaluateJmespath", () => {
  test.each<[string, Node]>([
    ["a[1].n", 2],
    ["a[-1].n", 3],
    ["a[*].s", ["x", "z"]],
    ["a[?n > `1`].n", [2, 3]],
    ["a[::-2].n", [3, 1]],
    ["a[-2:-1].n", [2]],
    ["a[-9:9].n", [1, 2, 3]],
    ["a[1::-1].n", [2, 1]],
    ["a[*].s | [0]", "x"],
    ["o.*", [[1, [2, [3]]]]],
    ["o.k[]", [1, 2, [3]]],
    ["o.[l, k[0]]", [null, 1]],
    ["o.{x: l, y: k[0]}", { x: null, y: 1 }],
    ["none || a[0].s", "x"],
    ["a && none", null],
    ["!a", false],
    ['a[0] == `{"s": "x", "n": 1}`', true],
    ["'a' < 'b'", null],
    ["none.none[0].none", null],
  ])("%s", (expression, result) => {
    expect(evaluate(expression, data)).toEqual(result)
  })

  test.each<[string, Node]>([
    ["abs(`-1`)", 1],
    ["avg(`[]`)", null],
    ["avg(a[*].n)", 2],
    ["ceil(`1.2`)", 2],
    ["contains('abc', 'b')", true],
    ["contains(a[*].n, `4`)", false],
    ["ends_with('abc', 'bc')", true],
    ["floor(`1.8`)", 1],
    ["join('-', a[*].s)", "x-z"],
    ["keys(o)", ["k", "l"]],
    ["length('\u{1d11e}')", 1],
    ["map(&s, a)", ["x", null, "z"]],
    ["max(a[*].n)", 3],
    ["max_by(a, &n).s", "z"],
    ['merge(`{"a": 1}`, `{"a": 2}`)', { a: 2 }],
    ["min(a[*].s)", "x"],
    ["min_by(a, &n).s", "x"],
    ["not_null(none, `0`)", 0],
    ["reverse('ab')", "ba"],
    ["reverse(a)[0].n", 3],
    ['sort(`["b", "a"]`)', ["a", "b"]],
    ["sort_by(a, &n)[0].n", 1],
    ["starts_with('abc', 'bc')", false],
    ["sum(a[*].n)", 6],
    ["to_array('a')", ["a"]],
    ["to_number('1e1')", 10],
    ["to_number('x')", null],
    ["to_string(a[1])", '{"n":2}'],
    ["type(o.l)", "null"],
    ["values(a[0])", [1, "x"]],
  ])("%s", (expression, result) => {
    expect(evaluate(expression, data)).toEqual(result)
  })

  test.each([
    ["abs('a')", "invalid-type 4: abs() takes number, not string"],
    ["map(a, a)", "invalid-type 4: map() takes expression, not array with values of type object"],
    ["abs(&a)", "invalid-type 4: abs() takes number, not an expression after &"],
    [
      "sum(`[1, true]`)",
      "invalid-type 4: sum() takes array of numbers, not array with values of type number and boolean",
    ],
    [
      "sort_by(a, &s)",
      "invalid-type 0: sort_by(): the expression must give only numbers or only strings, not string and null",
    ],
    ["abs()", "invalid-arity 0: abs() takes 1 argument, not 0"],
    ["merge()", "invalid-arity 0: merge() takes at least 1 argument, not 0"],
    ["a[0].lenght(@)", "unknown-function 5: there is no function lenght(), did you mean length()?"],
    ["a[::0]", "invalid-value 1: the step of a slice cannot be 0"],
  ])("%s is an error", (expression, error) => {
    expect(errorOf(() => evaluate(expression, data))).toBe(error)
  })

  test("reads own properties only, and makes them", () => {
    const hostile: Node = JSON.parse('{"__proto__": 1}')
    expect(evaluate("[__proto__, constructor]", hostile)).toEqual([1, null])
    expect(Object.keys(evaluate("{__proto__: `1`}", {}) ?? {})).toEqual(["__proto__"])
  })

  test("gives up what takes exponential time", () => {
    const doubling = Array.from({ length: 40 }, () => "[@, @][]").join(" | ")
    expect(errorOf(() => evaluate(`[@] | ${doubling}`, 1))).toContain("limit")
    const sharing = Array.from({ length: 40 }, () => "[@, @]").join(" | ")
    expect(errorOf(() => evaluate(`${sharing} | to_string(@)`, 1))).toContain("limit")
    expect(errorOf(() => evaluate(`${sharing} | @ == [@]`, 1))).toContain("limit")
  })
})
