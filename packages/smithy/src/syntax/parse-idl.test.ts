import { describe, expect, test } from "vitest"
import type { Span } from "./source.ts"
import { outline, parse, parseStatements, plain, problems } from "./testing.ts"

test("reads the sections of a file", () => {
  const tree = parse(`$version: "2"
$operationInputSuffix: "Request"
$"operationOutputSuffix" : "Response"

metadata a = {b: [1, C]}
metadata "c d" = true // comment

namespace example.weather

use other.ns#Foo
use x#Bar

string City
apply City @sensitive
`)
  expect(problems(tree)).toEqual([])
  expect(tree.version).toBe("2")
  expect(tree.control.map(({ key, value }) => [key.text, plain(value)])).toEqual([
    ["version", "2"],
    ["operationInputSuffix", "Request"],
    ["operationOutputSuffix", "Response"],
  ])
  expect(tree.metadata.map(({ key, value }) => [key.text, plain(value)])).toEqual([
    ["a", new Map([["b", [1, { name: "C" }]]])],
    ["c d", true],
  ])
  expect(tree.namespace?.text).toBe("example.weather")
  expect(tree.uses.map(({ text }) => text)).toEqual(["other.ns#Foo", "x#Bar"])
  expect(outline(tree)).toEqual(["string City", "apply City @sensitive"])
})

test.each(["", "\n\n", "// only a comment", "\ufeff", " , ,\t\n"])("an empty file is no error: %j", (text) => {
  expect(problems(parse(text))).toEqual([])
})

test("a file without a version is 1.0", () => {
  expect(parse("namespace a\nstring A").version).toBe("1.0")
})

test("spans are the offsets of the text", () => {
  const text =
    'namespace a.b\n@tags(["x"])\nstructure  Foo with [Bar]  {\n  /// doc\n  @required\n  m : x#Y  = 1 \n} // end\n'
  const [foo] = parse(`$version: "2"\n${text}`).statements
  const shown = (span: Span | undefined) => span?.source.text.slice(span.start, span.end)
  if (foo?.kind !== "aggregate") throw new Error("no structure")
  expect(shown(foo.span)).toBe("structure  Foo with [Bar]  {\n  /// doc\n  @required\n  m : x#Y  = 1 \n}")
  expect(shown(foo.name.span)).toBe("Foo")
  expect(shown(foo.traits[0]?.span)).toBe('@tags(["x"])')
  expect(shown(foo.traits[0]?.value?.span)).toBe('["x"]')
  expect(shown(foo.mixins[0]?.span)).toBe("Bar")
  const [member] = foo.members
  expect(shown(member?.span)).toBe("m : x#Y  = 1")
  expect(shown(member?.target?.span)).toBe("x#Y")
  expect(member?.traits.map((trait) => shown(trait.span))).toEqual(["/// doc", "@required"])
})

describe("the version", () => {
  test.each(["1", "1.0", "2", "2.0"])("may be %s", (version) => {
    const tree = parse(`$version: "${version}"\n`)
    expect(tree.version).toBe(version)
    expect(problems(tree)).toEqual([])
  })

  test("may be no other, and is a string", () => {
    expect(problems(parse('$version: "3"'))).toEqual(["1:11 ERROR Smithy version `3` is not supported"])
    expect(problems(parse("$version: 2"))).toEqual(["1:11 ERROR The value of `$version` must be a string"])
  })

  test("is given once and before everything else", () => {
    expect(problems(parse('$version: "1"\n$version: "2"'))).toEqual(["2:2 ERROR `$version` is set twice"])
    expect(problems(parse('namespace a\n$version: "2"'))).toEqual([
      "2:1 ERROR A control statement must stand before everything else in the file",
    ])
  })
})

test("unknown control statements are warned of and kept", () => {
  const tree = parse('$verison: "2"\n')
  expect(problems(tree)).toEqual(["1:2 WARNING Unknown control statement `$verison`"])
  expect(tree.diagnostics[0]?.hint).toBe("Did you mean `version`?")
  expect(tree.control).toHaveLength(1)
})

describe("statements in the wrong order are reported and read", () => {
  test("metadata behind the namespace", () => {
    const tree = parse("namespace a\nmetadata b = 1\n")
    expect(problems(tree)).toEqual(["2:1 ERROR `metadata` must stand before the namespace"])
    expect(tree.metadata).toHaveLength(1)
  })

  test("a second namespace", () => {
    const tree = parse("namespace a\nnamespace b\n")
    expect(problems(tree)).toEqual(["2:1 ERROR A file has one namespace only, and this is a second one"])
    expect(tree.namespace?.text).toBe("a")
  })

  test("use behind shapes", () => {
    const tree = parse("namespace a\nstring A\nuse b#C\n")
    expect(problems(tree)).toEqual(["3:1 ERROR `use` must stand before the first shape or `apply`"])
    expect(tree.uses).toHaveLength(1)
  })

  test("shapes without a namespace, reported once", () => {
    const tree = parse("@a\nstring A\nstring B\n")
    expect(problems(tree)).toEqual(["1:1 ERROR Expected a namespace before `string`"])
    expect(outline(tree)).toEqual(["@a string A", "string B"])
  })
})

describe("every statement ends its line", () => {
  test.each([
    ['$version: "2" $a: 1', "1:15 ERROR Expected a line break, found `$`"],
    ["metadata a = 1 metadata b = 2", "1:16 ERROR Expected a line break, found `metadata`"],
    ["namespace a string", "1:13 ERROR Expected a line break, found `string`"],
    ["namespace a\nuse b#C use b#D", "2:9 ERROR Expected a line break, found `use`"],
    ["namespace a\nstring A.b", "2:9 ERROR Expected a line break, found `.`"],
  ])("%j", (text, problem) => {
    expect(problems(parse(text))[0]).toBe(problem)
  })

  test("and what follows on the line is read all the same", () => {
    expect(outline(parseStatements("string A string B @c string D"))).toEqual(["string A", "string B", "@c string D"])
  })

  test("but for commas and comments", () => {
    expect(problems(parseStatements("string A , // x\nstructure B {},\n"))).toEqual([])
  })
})

describe("line breaks are not allowed", () => {
  test.each([
    ["metadata\na = 1", "1:9 ERROR Expected a space and a key, found a line break"],
    ["metadata a = \n1", "1:14 ERROR Expected a value on the same line, found a line break"],
    ["metadata a = // x\n1", "1:14 ERROR Expected a value on the same line, found a comment"],
    ["namespace\na", "1:10 ERROR Expected a space and a namespace, found a line break"],
    ["namespace a\nuse\nb#C", "2:4 ERROR Expected a space and an absolute shape id, found a line break"],
    ["namespace a\nstring\nA", "2:7 ERROR Expected a space and the shape's name, found a line break"],
  ])("in %j", (text, problem) => {
    expect(problems(parse(text))).toEqual([problem])
  })
})

describe("use", () => {
  test.each([
    ["use b", "Expected `#` and a shape name, found the end of the file"],
    ["use b.c#D$e", "`use` imports shapes, not their members"],
    ["use #A", "Expected an absolute shape id such as `example.weather#City`, found `#`"],
    ["use a.#B", "Expected a name after the dot, found `#`"],
  ])("%s is wrong", (text, problem) => {
    expect(problems(parse(`namespace a\n${text}`))[0]?.replace(/^\S+ ERROR /, "")).toBe(problem)
  })
})

describe("traits without a shape", () => {
  test.each([
    ["@a\nnamespace b", "1:1 ERROR Traits cannot stand before `namespace`"],
    ["namespace a\n@b\nuse b#C", "3:1 ERROR Traits cannot stand before `use`"],
    ["namespace a\n@b\napply C @d", "3:1 ERROR Traits cannot stand before `apply`"],
    ["namespace a\n@b\n", "3:1 ERROR Expected a shape after its traits, found the end of the file"],
  ])("%j", (text, problem) => {
    expect(problems(parse(text))).toEqual([problem])
  })
})

test("misspelt keywords get a suggestion", () => {
  const tree = parseStatements("strcture Foo {\n a: B\n}\nstring C\n")
  expect(problems(tree)).toEqual(["3:1 ERROR Unknown shape type `strcture`"])
  expect(tree.diagnostics[0]?.hint).toBe("Did you mean `structure`?")
  expect(outline(tree)).toEqual(["string C"])
})

test("no more than a hundred errors are listed, and the rest is read", () => {
  const tree = parseStatements(`${"string 1\n".repeat(500)}string A\n`)
  expect(tree.diagnostics).toHaveLength(101)
  expect(tree.diagnostics.at(-1)?.message).toBe("There are more than 100 syntax errors; the others are not shown")
  expect(outline(tree)).toEqual(["string A"])
})

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s is a name like any other", (name) => {
  const tree = parse(`$version: "2"
$${name}: 1
metadata ${name} = {${name}: 1, "${name}2": 2}
namespace ${name}
use ${name}#${name}
@${name}(${name}: ${name})
structure ${name}2 {
    @${name}
    ${name}: ${name}
}
service S { ${name}: 1 }
`)
  expect(problems(tree)).toEqual([`2:2 WARNING Unknown control statement \`$${name}\``])
  expect(outline(tree)).toEqual([`@${name} structure ${name}2 { @${name} ${name}: ${name} }`, `service S { ${name} }`])
  expect(plain(tree.metadata[0]?.value)).toEqual(
    new Map([
      [name, 1],
      [`${name}2`, 2],
    ]),
  )
  expect(problems(parse(`namespace a\n${name} A\n`))).toEqual([`2:1 ERROR Unknown shape type \`${name}\``])
})
