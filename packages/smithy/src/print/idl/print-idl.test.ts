import { expect, test } from "vitest"
import { loadModel } from "../../load/load-model.ts"
import { toAst } from "../ast.ts"
import { type IdlOptions, printIdl } from "./print-idl.ts"

function load(...texts: readonly string[]) {
  return loadModel(texts.map((text, at) => ({ name: `${at}.smithy`, text: `$version: "2.0"\n${text}` }))).model
}

function print(text: string, options?: IdlOptions): string | undefined {
  return printIdl(load(`namespace a\n${text}`), options).get("a.smithy")
}

test("shapes stand in the preferred order, with traits above and documentation as comments", () => {
  const text = print(`
    string Name
    map Tags { key: String, value: Name }
    /// A place.
    /// With people.
    structure City { @required @length(min: 1) name: Name, area: Integer = 0 }
    enum Color { RED, BLUE = "#00f" }
    @trait structure mark { text: String }
    @mark(text: "a\\"b")
    union Shape { unit: Unit }
    service World { version: "1" }`)
  expect(text).toBe(`$version: "2.0"

namespace a

@trait
structure mark {
    text: String
}

service World {
    version: "1"
}

/// A place.
/// With people.
structure City {
    @length(
        min: 1
    )
    @required
    name: Name
    area: Integer = 0
}

@mark(
    text: "a\\"b"
)
union Shape {
    unit: Unit
}

map Tags {
    key: String
    value: Name
}

enum Color {
    RED
    BLUE = "#00f"
}

string Name
`)
})

test("inputs and outputs named after their operation are written inside it", () => {
  const text = print(`
    operation Get { input := { id: String }, output := @sensitive {}, errors: [Gone] }
    @error("client") structure Gone {}`)
  expect(text).toContain(`operation Get {
    input := {
        id: String
    }
    output :=
        @sensitive
        {}
    errors: [
        Gone
    ]
}
`)
})

test("suffixes of one's own are declared", () => {
  const source = "operation Get { input: GetRequest, output: GetReply }\n structure GetRequest {} structure GetReply {}"
  expect(print(source)).toContain("input: GetRequest")
  const coerced = print(source, { coerceInlineIo: true })
  expect(coerced).toContain('$operationInputSuffix: "Request"\n$operationOutputSuffix: "Reply"\n')
  expect(coerced).toContain("input := {}\n    output := {}")
})

test("ids are shortened where one name means one shape, and imported from other namespaces", () => {
  const model = load(
    "namespace a\nuse b#Other\nstructure S { own: Own, other: Other, hidden: smithy.api#String, twin: b#Own }" +
      "\nstring Own\nstring String",
    "namespace b\nstring Other\nstring Own",
  )
  const text = printIdl(model).get("a.smithy")
  expect(text).toContain("namespace a\n\nuse b#Other\n\n")
  expect(text).toContain("own: Own\n    other: Other\n    hidden: smithy.api#String\n    twin: b#Own\n")
})

test("in the order of the source, nothing moves", () => {
  const text = print("string B\nstructure A { @required @length(min: 1) b: B }", { order: "source" })
  expect(text).toContain("string B\n\nstructure A {\n    @required\n    @length(")
})

test("documentation that a comment cannot hold is a trait, and keys are quoted where they must be", () => {
  const text = print(
    '@documentation("a\\u0001b")\n@externalDocumentation("web site": "x", "_": "y", _1: "z")\nstring A',
  )
  expect(text).toContain(
    '@documentation("a\\u0001b")\n@externalDocumentation(\n    "web site": "x"\n    "_": "y"\n    _1: "z"\n)',
  )
})

test("a model without shapes is its metadata", () => {
  expect([...printIdl(load('metadata b = [1, {}]\nmetadata "a b" = 12345678901234567890\nnamespace a'))]).toEqual([
    ["metadata.smithy", '$version: "2.0"\n\nmetadata "a b" = 12345678901234567890\nmetadata b = [\n    1\n    {}\n]\n'],
  ])
})

test("reading what was printed gives the model again", () => {
  const model = load(`namespace a
    @mixin structure Named { /// a name
      name: String }
    structure City with [Named] {}
    apply City$name { @required @documentation("x") }
    list Sparse with [Base] {}
    @mixin @sparse list Base { member: City }
    @mixin service Common { operations: [Get], version: "0" }
    service World with [Common] { version: "1", resources: [Town] }
    resource Town { identifiers: { id: String }, read: Read }
    @readonly operation Read { input := with [Named] { @required id: String } }
    operation Get {}
    intEnum Size { SMALL = 1 }
    @trait document mark
    @mark({ a: [null, true, -1.5, { b: "" }] }) @suppress(["X"]) string Text
    structure toString { constructor: Text = "", deep: Size = 1 }`)
  const again = loadModel([...printIdl(model)].map(([name, text]) => ({ name, text })))
  expect(again.diagnostics).toEqual([])
  expect(toAst(again.model)).toEqual(toAst(model))
})

test("ids of shapes that do not exist keep their quotes", () => {
  const text = print(`
    @trait structure mark { @idRef one: String, @idRef two: String }
    @mark(one: "a#A", two: "a#Nowhere")
    string A`)
  expect(text).toContain('@mark(\n    one: A\n    two: "a#Nowhere"\n)\nstring A')
})

test("metadata is in the first of several files, so that lists stay as long as they are", () => {
  const files = printIdl(load("metadata list = [1]\nnamespace b\nstring B", "namespace a\nstring A"))
  expect([...files.values()].map((text) => text.includes("metadata list"))).toEqual([true, false])
})

test("what version 2.0 does not have is left out", () => {
  const text = '$version: "1.0"\nnamespace a\nunion U { @box a: PrimitiveInteger }'
  const { model } = loadModel([{ name: "1.smithy", text }])
  expect(printIdl(model).get("a.smithy")).toBe(
    '$version: "2.0"\n\nnamespace a\n\nunion U {\n    a: PrimitiveInteger\n}\n',
  )
})

test("enum members that have another value than in their mixin are said again", () => {
  const text = print(`
    @mixin
    enum M {
      A = "a"
      B = "b"
    }
    enum E with [M] {
      A = "a"
      B = "c"
    }`)
  expect(text).toContain('enum E with [M] {}\n\napply E$B @enumValue("c")\n')
})
