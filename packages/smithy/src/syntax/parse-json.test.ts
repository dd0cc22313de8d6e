import { describe, expect, test } from "vitest"
import type { Outline } from "./json-outline.ts"
import { parseJson } from "./parse-json.ts"
import { plain } from "./testing.ts"

const parse = (text: string) => parseJson({ name: "test.json", text })
const value = (text: string) => plain(parse(text).root)
const problems = (text: string, outline?: Outline) => {
  const { diagnostics } = parseJson({ name: "test.json", text }, outline)
  return diagnostics.map(({ message, span }) => `${span?.start}: ${message}`)
}

test("reads all kinds of values", () => {
  expect(value('[null, true, false, "a\\n\\u00e9", -1.5e2, []]')).toEqual([null, true, false, "a\né", -150, []])
  expect(value(' {"a": {"b": 1}}\n')).toEqual(new Map([["a", new Map([["b", 1]])]]))
})

test("keeps integers that a double cannot hold", () => {
  expect(value("9007199254740993")).toBe(9007199254740993n)
})

test("keeps the places of all parts", () => {
  const { root } = parse('{"key": [1]}')
  if (root?.kind !== "object") throw new Error("expected an object")
  const [entry] = root.entries
  expect([root.span.start, root.span.end]).toEqual([0, 12])
  expect([entry?.key.span.start, entry?.key.span.end]).toEqual([1, 6])
  expect([entry?.value.span.start, entry?.value.span.end]).toEqual([8, 11])
})

test("passes a byte order mark", () => {
  expect(value("\uFEFF1")).toBe(1)
})

test("reads whole what an outline says has no parts", () => {
  const outline = new Map([["*", new Map([["whole", "whole" as const]])]])
  const { root } = parseJson({ name: "test.json", text: '{"a": {"whole": {"__proto__": [1]}, "b": ["c"]}}' }, outline)
  const [entry] = root?.kind === "object" ? root.entries : []
  const [whole, other] = entry?.value.kind === "object" ? entry.value.entries : []
  expect(whole?.value).toMatchObject({ kind: "whole", span: { start: 16, end: 34 } })
  expect(JSON.stringify(whole?.value)).toContain('"value":{"__proto__":[1]}')
  expect(other?.value).toMatchObject({ kind: "array", items: [{ kind: "string", value: "c" }] })
})

test("a key as any other", () => {
  expect(value('{"__proto__": 1}')).toEqual(new Map([["__proto__", 1]]))
})

describe("errors", () => {
  test.each([
    ["", "0: Expected a value, found the end of the file"],
    ["nul", "0: Expected a value, found `n`"],
    ["'a'", "0: Expected a value, found `'`"],
    ["1 2", "2: Expected the end of the file, found `2`"],
    ["01", "1: Expected the end of the file, found `1`"],
    ['{"a" 1}', "5: Expected `:`, found `1`"],
    ["{a: 1}", "1: Expected a key in double quotes or `}`, found `a`"],
    ["[1", "2: Expected `,` or `]`, found the end of the file"],
    ["[1}", "2: Expected `,` or `]`, found `}`"],
    ['"a', '0: Expected `"`, found the end of the file'],
    ['"a\nb"', '0: Expected `"`, found the end of the file'],
    ['"\\x"', "0: `\\x` is no escape that strings know"],
    ["[1,]", "3: Expected a value after the comma, found `]`"],
    ["[1 2]", "3: Expected `,`, found `2`"],
    ['{"a": 1, "a": 2}', "9: The key `a` is set twice"],
  ])("%j", (text, problem) => {
    expect(problems(text)).toEqual([problem])
    expect(problems(text, "whole")).toEqual([problem])
  })

  test("says where the bracket is that is never closed", () => {
    expect(parse('{\n  "a": [1').diagnostics[0]?.hint).toBe("The `[` at line 2, column 8 is never closed.")
  })

  test("what stands before an error is kept, and what stands behind one that can be read past", () => {
    expect(value('{"a": [1, 2')).toEqual(new Map([["a", [1, 2]]]))
    expect(value('{"a": 1 "b": 2, "a": 3}')).toEqual(
      new Map([
        ["a", 1],
        ["b", 2],
      ]),
    )
  })

  test("deep nesting ends the reading, and nothing overflows", () => {
    const expected = ["256: Values are nested deeper than 256 levels"]
    expect(problems("[".repeat(100_000))).toEqual(expected)
    expect(problems("[".repeat(100_000), "whole")).toEqual(expected)
  })

  test("no more than a hundred are listed", () => {
    expect(problems(`[${"1 ".repeat(1000)}]`)).toHaveLength(101)
  })
})
