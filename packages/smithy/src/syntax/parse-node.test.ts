import { describe, expect, test } from "vitest"
import { parse, plain, problems } from "./testing.ts"

function node(text: string): unknown {
  const tree = parse(`metadata a = ${text}`)
  expect(problems(tree)).toEqual([])
  return plain(tree.metadata[0]?.value)
}

test.each([
  ["null", null],
  ["true", true],
  ["false", false],
  ["-1.5e2", -150],
  ["9007199254740993", 9007199254740993n],
  ['"a\\n"', "a\n"],
  ['"""\n    a\n      b"""', "a\n  b"],
  ["Foo", { name: "Foo" }],
  ["a.b#Foo", { name: "a.b#Foo" }],
  ["Foo$bar", { name: "Foo$bar" }],
  ["a#Foo$bar", { name: "a#Foo$bar" }],
  ["truefalse", { name: "truefalse" }],
  ["[]", []],
  ["{}", new Map()],
  ["[1,,2 \n// x\n 3 [],{}]", [1, 2, 3, [], new Map()]],
  [
    '{a: 1 "b c": 2,\n d : \n {e: []},}',
    new Map<string, unknown>([
      ["a", 1],
      ["b c", 2],
      ["d", new Map([["e", []]])],
    ]),
  ],
  [
    "{null: 1, true: 2}",
    new Map([
      ["null", 1],
      ["true", 2],
    ]),
  ],
])("%s", (text, value) => {
  expect(node(text)).toEqual(value)
})

describe("errors", () => {
  test.each([
    ["{1: 2}", "1:15 ERROR Expected a key or `}`, found `1`"],
    ['{"bad"}', "1:20 ERROR Expected `:`, found `}`"],
    ["{a: }", "1:18 ERROR Expected a value, found `}`"],
    ["[1", "1:16 ERROR Expected a value or `]`, found the end of the file"],
    ["[1}", "1:16 ERROR Expected a value or `]`, found `}`"],
    ["aa.bb", "1:14 ERROR Expected `#` and a shape name after `aa.bb`"],
    ["aa$#", "1:17 ERROR Expected a member name after `$`, found `#`"],
    ["a#", "1:16 ERROR Expected a shape name after `#`, found the end of the file"],
    [".1", "1:14 ERROR Expected a value on the same line, found `.`"],
    ["1.0e", "1:14 ERROR Expected a digit after `1.0e`"],
    ["'a'", "1:14 ERROR Unexpected character `'`"],
    ["1e999999", "1:14 ERROR This number has too many digits to be read"],
  ])("%s", (text, problem) => {
    expect(problems(parse(`metadata a = ${text}`))).toEqual([problem])
  })

  test("a key that is set twice keeps its first value", () => {
    const tree = parse("metadata a = {b: 1, b: 2}")
    expect(problems(tree)).toEqual(["1:21 ERROR The key `b` is set twice"])
    expect(plain(tree.metadata[0]?.value)).toEqual(new Map([["b", 1]]))
  })

  test("a wrong escape does not lose the string", () => {
    const tree = parse('metadata a = ["b\\qc", "d"]')
    expect(problems(tree)).toEqual(["1:15 ERROR `\\q` is no escape that strings know"])
    expect(plain(tree.metadata[0]?.value)).toEqual(["b\\qc", "d"])
  })

  test("name the bracket or quote that is never closed", () => {
    const hint = (text: string) => parse(text).diagnostics[0]?.hint
    expect(hint("metadata a = [\n1\n")).toBe("The `[` at line 1, column 14 is never closed.")
    expect(hint("namespace a\nservice B { c: [1, 2 }\n")).toBe("The `[` at line 2, column 16 is never closed.")
    expect(hint('namespace a\n@b("c)\nstring D\n@e("f")\nstring G\n')).toBe(
      "The string that begins at line 2, column 4 spans several lines: is its closing quote missing?",
    )
    expect(hint("namespace a\n@b(c: 1\nstructure D {}\n")).toBe("The `(` at line 2, column 3 is never closed.")
  })
})

test("values may be nested 256 levels deep, and no deeper", () => {
  const nested = (levels: number) => `metadata a = ${"[".repeat(levels)}${"]".repeat(levels)}`
  expect(problems(parse(nested(256)))).toEqual([])
  const message = "ERROR Values are nested deeper than 256 levels"
  expect(problems(parse(nested(257)))).toEqual([`1:270 ${message}`])
  expect(problems(parse(nested(10_000)))).toEqual([`1:270 ${message}`])
  expect(problems(parse(`metadata a = ${"{a:".repeat(10_000)}`))).toEqual([`1:782 ${message}`])
  expect(problems(parse(`metadata a = ${"[\n".repeat(10_000)}`))).toEqual([`257:1 ${message}`])
})
