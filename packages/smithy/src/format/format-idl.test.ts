import { describe, expect, test } from "vitest"
import { formatIdl } from "./format-idl.ts"

function format(text: string): string | undefined {
  return formatIdl({ name: "test.smithy", text }).text
}

/** Formats statements of a namespace, and answers with what is below its line. */
function formatShapes(text: string): string | undefined {
  return format(`$version: "2.0"\nnamespace a\n${text}`)?.replace('$version: "2.0"\n\nnamespace a\n\n', "")
}

describe("formatIdl", () => {
  test("answers a source with errors with its diagnostics", () => {
    const { text, diagnostics } = formatIdl({ name: "test.smithy", text: "namespace a\nstructure {}" })
    expect(text).toBeUndefined()
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["ERROR"])
  })

  test("has nothing to say of an empty file", () => {
    expect(format(" \n")).toBe("")
  })

  test("puts sections apart, and statements of several lines", () => {
    const text = '$version:"2"\n$a:1\nmetadata b=[1,2]\nmetadata "c"=[[]]\nmetadata d={}\nnamespace e'
    expect(format(text)).toBe(
      '$version: "2"\n$a: 1\n\nmetadata b = [1, 2]\n\nmetadata c = [\n    []\n]\n\nmetadata d = {}\n\nnamespace e\n',
    )
  })

  test("sorts what is used, with its comments, and drops what is not", () => {
    const text = "namespace a\n// y\nuse x#Y // Y\n// none\nuse x#None\n// b\nuse x#B\n/// L\nlist L { @B member: Y }"
    expect(format(text)).toBe(
      "namespace a\n\n// b\nuse x#B\n\n// y\nuse x#Y // Y\n\n/// L\nlist L {\n    @B\n    member: Y\n}\n",
    )
  })

  test("breaks the lists of a service and a resource", () => {
    expect(formatShapes('service S { version: "1", operations: [A,B], resources: [] rename: {"x#A": "B"} }')).toBe(
      'service S {\n    version: "1"\n    operations: [\n        A\n        B\n    ]\n    resources: []\n    rename: {\n        "x#A": "B"\n    }\n}\n',
    )
  })

  test("puts a blank line between members when one is annotated", () => {
    expect(formatShapes("structure S for R with [ M ] { $a, b : B = 1\n c: C }")).toBe(
      "structure S for R with [M] {\n    $a\n    b: B = 1\n    c: C\n}\n",
    )
    expect(formatShapes("enum E { @internal A = 1\n B\n }")).toBe("enum E {\n    @internal\n    A = 1\n\n    B\n}\n")
  })

  test("leaves a comment on the line of its member", () => {
    expect(formatShapes("structure S {\n a: A //a\n b: B /// b\n}")).toBe(
      "structure S {\n    a: A // a\n    b: B // b\n}\n",
    )
  })

  test("puts an inline structure with traits on a line of its own", () => {
    expect(formatShapes("operation O { input:={}, output := /// Docs\n @sensitive for R { a: A } errors:[E] }")).toBe(
      "operation O {\n    input := {}\n\n    output :=\n        /// Docs\n        @sensitive\n        for R {\n            a: A\n        }\n\n    errors: [\n        E\n    ]\n}\n",
    )
    expect(formatShapes("operation O { input := @sensitive {} errors: [] }")).toBe(
      "operation O {\n    input :=\n        @sensitive\n        {}\n\n    errors: []\n}\n",
    )
  })

  test("breaks what is longer than a line", () => {
    const name = "n".repeat(60)
    expect(formatShapes(`@a(${name}: 1, b: ${name})\nstring S`)).toBe(
      `@a(\n    ${name}: 1\n    b: ${name}\n)\nstring S\n`,
    )
    expect(formatShapes(`structure S with [${name} ${name}] {}`)).toBe(
      `structure S with [\n    ${name}\n    ${name}\n] {}\n`,
    )
  })

  test("writes apply statements, with comments above them", () => {
    expect(formatShapes("apply S //x\n @a()\napply S$m { @b @c([1]) // y\n }")).toBe(
      "// x\napply S @a\n\napply S$m {\n    @b\n    @c([1])\n    // y\n}\n",
    )
  })

  test("keeps comments of empty brackets", () => {
    expect(formatShapes("@a(// b\n)\n@c([// d\n])\nstring S")).toBe("@a(\n    // b\n)\n@c([\n    // d\n])\nstring S\n")
  })

  test("changes no string", () => {
    expect(formatShapes('@a("b  \r\n c")\nstring S')).toBe('@a(\n    "b  \n c"\n)\nstring S\n')
    expect(formatShapes('structure S { a: A = """\n    b\n      \\tc\n    """\n}')).toBe(
      'structure S {\n    a: A = """\n    b\n      \\tc\n    """\n}\n',
    )
  })

  test("indents the text blocks of objects below their keys", () => {
    expect(format('metadata a = { b: """\n  c\n  """ }')).toBe(
      'metadata a = {\n    b: """\n        c\n        """\n}\n',
    )
  })

  test("keeps a comment right below a value with its member, and puts others apart", () => {
    expect(formatShapes("structure S {\n a: A = 1\n // a\n b: B\n}")).toBe(
      "structure S {\n    a: A = 1\n    // a\n    b: B\n}\n",
    )
    expect(formatShapes("structure S {\n a: A\n // b\n b: B\n}")).toBe(
      "structure S {\n    a: A\n\n    // b\n    b: B\n}\n",
    )
  })

  test("takes a slash off documentation that documents nothing", () => {
    expect(formatShapes("/// A\nstring A /// B\n/// C\napply A @b\n\n/// D")).toBe(
      "/// A\nstring A // B\n// C\n\napply A @b\n// D\n",
    )
  })

  test("keeps comments below a shape where they are", () => {
    expect(formatShapes("string A\n// a1\n// a2\n\n// b\nstring B")).toBe("string A\n// a1\n// a2\n\n// b\nstring B\n")
  })

  test("does not take a banner for documentation when a blank line follows", () => {
    expect(formatShapes("string A\n\n///// Part\n\nstring B\n\n//// C\nstring C")).toBe(
      "string A\n\n// /// Part\nstring B\n\n//// C\nstring C\n",
    )
  })

  test("keeps a quote at the end of a text block apart from the block's own", () => {
    const formatted = '@a(\n    """\n    b\\""""\n)\nstring A\n'
    expect(formatShapes('@a("""\n    b" """)\nstring A')).toBe(formatted)
    expect(formatShapes(formatted)).toBe(formatted)
  })
})
