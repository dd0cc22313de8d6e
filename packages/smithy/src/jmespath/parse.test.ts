import { describe, expect, test } from "vitest"
import { parseJmespath } from "./parse.ts"
import { errorOf } from "./testing.ts"

describe("parseJmespath", () => {
  test("keeps the offsets of names and operators", () => {
    expect(parseJmespath("a.b == `1`")).toEqual({
      kind: "comparison",
      comparator: "==",
      start: 4,
      left: {
        kind: "chain",
        start: 1,
        left: { kind: "field", start: 0, name: "a" },
        right: { kind: "field", start: 2, name: "b" },
      },
      right: { kind: "literal", start: 7, value: 1 },
    })
  })

  test("takes `&&` for stronger than `||`, and `!` for stronger than both", () => {
    expect(parseJmespath("!a || b && c")).toMatchObject({
      kind: "or",
      left: { kind: "not", operand: { name: "a" } },
      right: { kind: "and", left: { name: "b" }, right: { name: "c" } },
    })
  })

  test("ends a projection at a pipe", () => {
    expect(parseJmespath("a[*].b | c")).toMatchObject({
      kind: "chain",
      left: { kind: "projection", left: { name: "a" }, right: { name: "b" } },
      right: { name: "c" },
    })
  })

  test.each([
    ["", "syntax 0: expected an expression, found the end"],
    ["a.", "syntax 2: expected a name, `*`, `[` or `{`, found the end"],
    ["a b", 'syntax 2: expected an operator, found "b"'],
    ["a = b", 'syntax 2: unexpected "="'],
    ["a.'b'", "syntax 2: expected a name, `*`, `[` or `{`, found \"'b'\""],
    ["a[1", "syntax 3: expected an index, `*` or `:`, found the end"],
    ["a[ ]", "syntax 4: expected an index in the brackets before this, found the end"],
    ["a[1:2:3:4]", 'syntax 7: expected a number or `]`, found ":"'],
    ["f(a", "syntax 3: expected `,` or `)`, found the end"],
    ["f(a,)", 'syntax 4: expected an expression, found ")"'],
    ["&a", 'syntax 0: expected an expression, found "&"'],
    ["{a}", 'syntax 2: expected `:`, found "}"'],
    ["'a", "syntax 0: the text that starts here lacks its closing '"],
    ["`a`", "syntax 0: the literal is no valid JSON"],
    ['"f"(a)', 'syntax 3: expected an operator, found "("'],
  ])("refuses %j", (text, error) => {
    expect(errorOf(() => parseJmespath(text))).toBe(error)
  })

  test("refuses what would exhaust the stack", () => {
    const nested = errorOf(() => parseJmespath("(".repeat(100_000)))
    expect(nested).toBe('syntax 200: the expression is nested deeper than 200, found "("')
    const long = errorOf(() => parseJmespath(`a${".a".repeat(100_000)}`))
    expect(long).toBe('syntax 2001: there are more than 1000 operators, found "."')
  })
})
