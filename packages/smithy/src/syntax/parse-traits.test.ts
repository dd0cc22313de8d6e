import { describe, expect, test } from "vitest"
import { outline, parseStatements, plain, problems } from "./testing.ts"

function traitsOf(text: string): readonly (readonly [string, unknown])[] {
  const tree = parseStatements(`${text}\nstring A\n`)
  expect(problems(tree)).toEqual([])
  return tree.statements[0]?.traits.map(({ name, value }) => [name.text, plain(value)]) ?? []
}

describe("values", () => {
  test.each([
    ["@a", undefined],
    ["@a()", undefined],
    ["@a( \n )", undefined],
    ["@a({})", new Map()],
    ["@a([1, 2])", [1, 2]],
    ["@a(-1)", -1],
    ['@a("b")', "b"],
    ['@a("""\n  b""")', "b"],
    ["@a(true)", true],
    ["@a(B)", { name: "B" }],
    ["@a(b.c#D)", { name: "b.c#D" }],
    ["@a(B$c )", { name: "B$c" }],
    ["@a(b: 1)", new Map([["b", 1]])],
    [
      '@a(b: 1, "c d" : [],\n// x\n e: B,)',
      new Map<string, unknown>([
        ["b", 1],
        ["c d", []],
        ["e", { name: "B" }],
      ]),
    ],
    ['@a("b": 1)', new Map([["b", 1]])],
  ])("%s", (text, value) => {
    expect(traitsOf(text)).toEqual([["a", value]])
  })

  test("names may be absolute", () => {
    expect(traitsOf("@b.c#d(1) @e")).toEqual([
      ["b.c#d", 1],
      ["e", undefined],
    ])
  })
})

describe("errors", () => {
  test.each([
    ["@ a\nstring A", "3:2 ERROR Expected a trait name right after `@`, found a space"],
    ["@a(b: 1\nstring A", "4:8 ERROR Expected `:`, found `A`"],
    ["@a(b: 1, {}: 2)\nstring A", "3:10 ERROR Expected a key or `)`, found `{`"],
    ["@a(b c)\nstring A", "3:6 ERROR Expected `:`, found `c`"],
    ['@a("b" c)\nstring A', "3:8 ERROR Expected `)`, found `c`"],
    ['@a("""\n  b""": 1)\nstring A', "4:7 ERROR Expected `)`, found `:`"],
    ["@a(b: 1, b: 2)\nstring A", "3:10 ERROR The key `b` is set twice"],
  ])("%j", (text, problem) => {
    expect(problems(parseStatements(text))[0]).toBe(problem)
  })
})

describe("documentation comments", () => {
  const documentation = (text: string) => traitsOf(text).map(([name, value]) => `${name}: ${value}`)

  test("are joined, without the space behind the slashes", () => {
    expect(documentation("///  a\n///\n///b \n/// c\r\n@d")).toEqual(["documentation:  a\n\nb \nc", "d: undefined"])
  })

  test("may have blank lines and comments between them", () => {
    expect(documentation("/// a\n\n// x\n,/// b\r/// c")).toEqual(["documentation: a\nb\nc"])
  })

  test("are marked as such", () => {
    const [shape] = parseStatements('/// a\n@documentation("b")\nstring A').statements
    expect(shape?.traits.map((trait) => trait.documentation)).toEqual([true, false])
  })

  test("attach to shapes, members and structures declared in place", () => {
    const tree = parseStatements(`/// 1
structure A {
    /// 2
    @x
    b: C
    /// 3
    $d
}
enum E {
    /// 4
    F
}
operation G {
    /// forgotten
    input :=
        /// 5
        {}
}
`)
    expect(problems(tree)).toEqual([])
    expect(outline(tree).slice(0, 2)).toEqual(["/// structure A { /// @x b: C, /// $d }", "enum E { /// F }"])
    const [, , operation] = tree.statements
    if (operation?.kind !== "operation" || operation.input === undefined || !("kind" in operation.input))
      throw new Error()
    expect(plain(operation.input.traits[0]?.value)).toBe("5")
  })

  test("elsewhere are warned of, once for each place", () => {
    const tree = parseStatements(`/// before use
use x#Y
@a([ /// in a trait
])
/// behind traits
string A /// behind a shape

/// before apply
apply A @b
structure B { /// on the brace's line documents the member
    @c
    /// behind traits
    d: E
    f: G /// behind a member
    h: I, /// behind a member
    j: K = 1 /// behind a value
    /// before the brace
}
service S {
    /// before a property
    version: "1"
}
/// at the end
`)
    const warning = "WARNING This documentation comment is attached to nothing"
    expect(problems(tree)).toEqual(
      ["3:1", "5:6", "10:1", "14:5", "16:10", "17:11", "18:14", "19:5", "22:5", "25:1"].map(
        (place) => `${place} ${warning}`,
      ),
    )
    expect(tree.diagnostics[0]?.id).toBe("Model.BadDocumentationComment")
    expect(outline(tree)).toContain("structure B { /// @c d: E, f: G, h: I, j: K }")
  })

  test("the warning stays in the file where recovery goes back", () => {
    const { diagnostics } = parseStatements("map A { ///\n@\n///\nmap 8")
    expect(diagnostics.flatMap(({ span }) => (span && span.start > span.end ? [span] : []))).toEqual([])
  })
})
