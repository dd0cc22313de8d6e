import { describe, expect, test, vi } from "vitest"
import { Lexer } from "./lexer.ts"
import { outline, parse, parseStatements, problems } from "./testing.ts"

/** The statements that survive, and the lines of the errors. */
function survivors(text: string): { lines: readonly number[]; left: readonly string[] } {
  const tree = parseStatements(text)
  return { lines: problems(tree).map((problem) => Number.parseInt(problem, 10) - 2), left: outline(tree) }
}

describe("a broken statement does not hide the others", () => {
  test("after a broken head", () => {
    expect(survivors("structure 1A {\n  a: B\n}\nstring C\n")).toEqual({ lines: [1], left: ["string C"] })
  })

  test("with what is misspelt further down reported too", () => {
    expect(survivors("foo A\nstrng B\nstring C\n")).toEqual({ lines: [1, 2], left: ["string C"] })
  })

  test("indented as a whole", () => {
    expect(survivors("  string 1\n  string A\n")).toEqual({ lines: [1], left: ["string A"] })
  })

  test("among metadata", () => {
    const tree = parse(
      'metadata a ==\nmetadata b = "1"\nmetadata c = [\nmetadata d = "2"\nmetadata e =\nmetadata f = "3"\n',
    )
    expect(tree.metadata.map(({ key }) => key.text)).toEqual(["b", "d", "f"])
    expect(tree.diagnostics).toHaveLength(3)
  })

  test("when its array is never closed", () => {
    expect(survivors("service A {\n  operations: [B, C\n\noperation B {\n  input: D\n}\nstring E\n")).toEqual({
      lines: [8, 4],
      left: ["service A {  }", "operation B", "string E"],
    })
  })

  test("that stands in documentation and traits is not read twice", () => {
    expect(survivors("/// a\n/// b\n@c\n@d\nstring 1\nstring A\n")).toEqual({ lines: [5], left: ["string A"] })
  })
})

describe("a broken trait is left out", () => {
  test("and the others and their shape stay", () => {
    expect(survivors("@a\n@b(c: )\n@d\nstring A\n")).toEqual({ lines: [2], left: ["@a @d string A"] })
  })

  test("on the line of the shape", () => {
    expect(survivors("@a(b: [) string A\n@c(d: {e: ]}) string F\n")).toEqual({
      lines: [1, 2],
      left: ["string A", "string F"],
    })
    expect(survivors("@a(b: ]) string A\n")).toEqual({ lines: [1], left: ["string A"] })
  })

  test("when it spans lines", () => {
    expect(survivors("@a(\n  b: ,\n  c: [{\n    d: ]\n  }]\n)\n@e\nstring F\n")).toEqual({
      lines: [3],
      left: ["@e string F"],
    })
  })

  test("when it is never closed", () => {
    expect(survivors("@a(b: 1\nstring C\n@a([\nstring D\n@a(b:\nstructure E {\n  f: G\n}\n")).toEqual({
      lines: [2, 5, 6],
      left: ["string C", "string D", "structure E { f: G }"],
    })
  })

  test("when its string is never closed", () => {
    const text = 'structure A {\n  @a("b)\n  c: D\n  @e("f")\n  g: H\n}\nstring I\n'
    expect(survivors(text)).toEqual({ lines: [4], left: ["structure A { c: D, @e g: H }", "string I"] })
    expect(survivors('@a("\\")\nstring B\n')).toEqual({ lines: [3], left: ["string B"] })
    expect(survivors('@a("""\n  text\nstring B\n')).toEqual({ lines: [4], left: ["string B"] })
  })

  test("in apply blocks", () => {
    expect(survivors("apply A {\n  @b(c: )\n  @d\n}\nstring E\n")).toEqual({
      lines: [2],
      left: ["apply A @d", "string E"],
    })
  })
})

describe("a broken member is left out", () => {
  test("and the others stay", () => {
    expect(survivors("structure A {\n  a: B\n  b\n  c: D =\n  e: F = 1 g\n  h: I\n}\nstring J\n")).toEqual({
      lines: [3, 4, 5],
      left: ["structure A { a: B, e: F, h: I }", "string J"],
    })
  })

  test("on one line", () => {
    expect(survivors("structure A { a: , b: C, d, e: F }\nlist G { member: }\nstring H\n")).toEqual({
      lines: [1, 1, 2],
      left: ["structure A { b: C, e: F }", "list G {  }", "string H"],
    })
  })

  test("with its documentation and traits", () => {
    expect(survivors("structure A {\n  /// a\n  @b\n  c D\n\n  /// e\n  @f\n  g: H\n}\n")).toEqual({
      lines: [4],
      left: ["structure A { /// @f g: H }"],
    })
  })

  test("with a value that spans lines", () => {
    expect(survivors("structure A {\n  a: B = [\n    }\n  ]\n  c: D\n}\n")).toEqual({
      lines: [3],
      left: ["structure A { c: D }"],
    })
  })

  test("when the body is never closed", () => {
    expect(survivors("structure A {\n  a: B\n\n/// C\n@d\nstructure C {\n  e: F\n}\nenum G {\n  H\n")).toEqual({
      lines: [6, 11],
      left: ["structure A { a: B }", "/// @d structure C { e: F }", "enum G { H }"],
    })
  })
})

test("a broken property is left out", () => {
  expect(survivors("service A {\n  version: ]\n  operations: [B]\n  errors: ]\n  rename: {}\n}\n")).toEqual({
    lines: [2, 4],
    left: ["service A { operations, rename }"],
  })
  const [operation] = parseStatements(
    "operation A {\n  input: {}\n  output := {\n    a:\n    b: C\n  }\n}\n",
  ).statements
  expect(operation).toMatchObject({ kind: "operation", output: { members: [{ name: { text: "b" } }] } })
})

/** How often the lexer cut a token while this was parsed. */
function tokensCut(text: string): number {
  const next = vi.spyOn(Lexer.prototype, "next")
  parseStatements(text)
  const { length } = next.mock.calls
  next.mockRestore()
  return length
}

test.each([
  ["traits that are never closed", "@a(b: 1\n"],
  ["broken traits on one line", "@a(b: ) "],
  ["quotes that are never closed", '@a("x\n'],
  ["text blocks that are never closed", '@a("""\n'],
  ["bodies that are never closed", "structure A {\n  a: B\n"],
  ["bodies and traits that are never closed", "structure A {\n  @a(b: [\n"],
  ["broken members on one line", "a: , "],
  ["brackets that are never closed", "{[("],
  ["lines that are nested ever deeper", "@a({b: [\n"],
])("the work grows with the text: %s", (_, part) => {
  const few = tokensCut(`structure A {\n${part.repeat(500)}`)
  const many = tokensCut(`structure A {\n${part.repeat(5000)}`)
  expect(many / few).toBeLessThan(11)
})
