import { describe, expect, test } from "vitest"
import { outline, parseStatements, plain, problems } from "./testing.ts"
import type { AggregateShapeTree } from "./tree.ts"

function aggregate(text: string, version = "2.0"): AggregateShapeTree {
  const tree = parseStatements(text, version)
  expect(problems(tree)).toEqual([])
  const [shape] = tree.statements
  if (shape?.kind !== "aggregate") throw new Error("no aggregate shape")
  return shape
}

test("all simple shapes", () => {
  const types = ["blob", "boolean", "string", "byte", "short", "integer", "long", "float", "double"]
  types.push("bigInteger", "bigDecimal", "timestamp", "document")
  const tree = parseStatements(types.map((type) => `${type} A_${type}`).join("\n"))
  expect(problems(tree)).toEqual([])
  expect(outline(tree)).toEqual(types.map((type) => `${type} A_${type}`))
})

test("all aggregate shapes", () => {
  const tree = parseStatements(`list A { member: B }
map C {
    key: D, value: e.f#G
}
structure H{}
structure I {a:B,b:C c:D}
union J
{
    a: B
}
enum K { A, B C }
intEnum L { A = 1\n}
`)
  expect(problems(tree)).toEqual([])
  expect(outline(tree)).toEqual([
    "list A { member: B }",
    "map C { key: D, value: e.f#G }",
    "structure H {  }",
    "structure I { a: B, b: C, c: D }",
    "union J { a: B }",
    "enum K { A, B, C }",
    "intEnum L { A }",
  ])
})

test("sets and services of IDL 1.0", () => {
  const tree = parseStatements(
    `set A { @length(min: 1) member: B }
service C { version: "1", operations: [D] }
operation D { input: E, output: F, errors: [G,], }
structure E { @required a: A, }
`,
    "1.0",
  )
  expect(problems(tree)).toEqual([])
  expect(outline(tree)).toEqual([
    "set A { @length member: B }",
    "service C { version, operations }",
    "operation D",
    "structure E { @required a: A }",
  ])
})

test("defaults and enum values", () => {
  const { members } = aggregate(`structure A {
    a: B = 1
    b: B="x",
    c: B = [] // comment
    $d = null
}`)
  expect(members.map(({ name, elided, value }) => [name.text, elided, plain(value)])).toEqual([
    ["a", false, 1],
    ["b", false, "x"],
    ["c", false, []],
    ["d", true, null],
  ])
  const values = aggregate('enum A {\n  A = "a"\n  B\n  C = 1\n}').members.map(({ value }) => plain(value))
  expect(values).toEqual(["a", undefined, 1])
})

test("mixins and resources", () => {
  const shape = aggregate("structure A for B with [C, d.e#F\n,G] { $id }")
  expect(shape.forResource?.text).toBe("B")
  expect(shape.mixins.map(({ text }) => text)).toEqual(["C", "d.e#F", "G"])
  expect(shape.members.map(({ name, elided, target }) => [name.text, elided, target])).toEqual([
    ["id", true, undefined],
  ])
  const [simple] = parseStatements("string A with\n[B]\n").statements
  expect(simple?.kind === "simple" && simple.mixins.map(({ text }) => text)).toEqual(["B"])
})

test("members may have the names of keywords", () => {
  expect(outline(parseStatements("structure A {\nstructure: B\nuse: C\n}\n"))).toEqual([
    "structure A { structure: B, use: C }",
  ])
})

describe("services and resources", () => {
  test("keep their properties as node values", () => {
    const tree = parseStatements(`service A {
    version: "1"
    operations: [B, c#D]
}
resource E {
    identifiers: {id: F}, "read": G
}
`)
    expect(problems(tree)).toEqual([])
    expect(
      tree.statements.map((shape) => {
        if (shape.kind !== "service" && shape.kind !== "resource") throw new Error(shape.kind)
        return shape.properties.map(({ key, value }) => [key.text, plain(value)])
      }),
    ).toEqual([
      [
        ["version", "1"],
        ["operations", [{ name: "B" }, { name: "c#D" }]],
      ],
      [
        ["identifiers", new Map([["id", { name: "F" }]])],
        ["read", { name: "G" }],
      ],
    ])
  })

  test("have each property once", () => {
    const tree = parseStatements('service A {\n  version: "1"\n  version: "2"\n}\n')
    expect(problems(tree)).toEqual(["5:3 ERROR The key `version` is set twice"])
  })
})

describe("apply", () => {
  test("takes a trait or a block of traits", () => {
    const tree = parseStatements("apply A @b(1)\napply c#D$e {\n @f @g()\n}\napply\n H\n @i\napply J {}\n")
    expect(problems(tree)).toEqual([])
    expect(outline(tree)).toEqual(["apply A @b", "apply c#D$e @f @g", "apply H @i", "apply J"])
  })

  test.each([
    ["apply A{ @b }", "3:8 ERROR Expected a space and a trait, found `{`"],
    ["apply A\nstring B", "4:1 ERROR Expected a trait or `{`, found `string`"],
    ["apply A {\n@b\n", "5:1 ERROR Expected a trait or `}`, found the end of the file"],
    ["apply @a", "3:7 ERROR Expected the shape to apply traits to, found `@`"],
  ])("%j is wrong", (text, problem) => {
    expect(problems(parseStatements(text))).toEqual([problem])
  })
})

describe("errors", () => {
  test.each([
    ["string }", "3:8 ERROR Expected a shape name, found `}`"],
    ["string", "3:7 ERROR Expected a space and the shape's name, found the end of the file"],
    ["string A%", "3:9 ERROR Unexpected character `%`"],
    ["string A {}", "3:10 ERROR Expected a line break, found `{`"],
    ["structure A.b {}", "3:12 ERROR Expected `{` and members, found `.`"],
    ["structure A wit [B] {}", "3:13 ERROR Expected `{` and members, found `wit`"],
    ["structure A\n    with [B] {}", "4:5 ERROR Expected `{` and members, found `with`"],
    ["structure A with [] {}", "3:19 ERROR Expected a mixin, found `]`"],
    ["structure A with [B] for C {}", "3:22 ERROR Expected `{` and members, found `for`"],
    ["enum A for B { C }", "3:8 ERROR Expected `{` and members, found `for`"],
    ["enum A { B: C }", "3:11 ERROR Members of enums have no target"],
    ["enum A { $B }", "3:10 ERROR Expected a member name or `}`, found `$`"],
    ["structure A { b }", "3:17 ERROR Expected `:` and the member's target, found `}`"],
    ["structure A { b: }", "3:18 ERROR Expected the shape that the member targets, found `}`"],
    ["structure A { b:\nC }", "3:17 ERROR Expected the shape that the member targets, found a line break"],
    ["structure A { b: C =\n1\n}", "3:21 ERROR Expected a value on the same line, found a line break"],
    ["structure A { b: C = 1 }", "3:24 ERROR Expected a line break, found `}`"],
    ["structure A { b: C = 1 d: E }", "3:24 ERROR Expected a line break, found `d`"],
    ["structure A { @b }", "3:18 ERROR Expected a member name or `}`, found `}`"],
    ["structure A {\n  b: C\n", "5:1 ERROR Expected `}`, found the end of the file"],
  ])("%j", (text, problem) => {
    expect(problems(parseStatements(text))[0]).toBe(problem)
  })

  test("a member that is defined twice keeps its first definition", () => {
    const tree = parseStatements("structure A {\n  b: C\n  b: D\n}\n")
    expect(problems(tree)).toEqual(["5:3 ERROR The member `b` is defined twice"])
    expect(tree.diagnostics[0]?.shape).toBe("a.b#A")
    expect(outline(tree)).toEqual(["structure A { b: C }"])
  })

  test.each([
    ["structure A with [B] {}", "3:13 ERROR Mixins", "a.b#A"],
    ["structure A for B {}", "3:13 ERROR `for` and a resource", "a.b#A"],
    ["structure A { $b }", "3:15 ERROR Members without a target", "a.b#A$b"],
    ["structure A { b: C = 1\n}", "3:20 ERROR Default values after `=`", "a.b#A$b"],
    ["operation A { input := {} }", "3:21 ERROR Structures declared with `:=`", "a.b#A"],
    ["structure A with [B] {\n  $b\n}", "3:13 ERROR Mixins", "a.b#A"],
  ])("IDL 1.0 has no %j", (text, problem, shape) => {
    const tree = parseStatements(text, "1.0")
    const rest = "can only be used since Smithy 2.0, and this file is written in version 1.0"
    expect(problems(tree)).toEqual([`${problem} ${rest}`])
    expect(tree.diagnostics[0]?.shape).toBe(shape)
    expect(tree.statements).toHaveLength(1)
  })
})
