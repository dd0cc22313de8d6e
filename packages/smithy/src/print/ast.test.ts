import { expect, test } from "vitest"
import { loadModel } from "../load/load-model.ts"
import type { Model } from "../model/model.ts"
import { printAst, toAst } from "./ast.ts"

function model(text: string): Model {
  return loadModel([{ name: "test.smithy", text: `$version: "2.0"\nnamespace a\n${text}` }]).model
}

test("members keep their order, shapes and traits are sorted, the prelude is left out", () => {
  const source = `
    structure City {
      @required @length(max: 9) name: String
      @default(0) area: Integer
    }
    list Cities { member: City }
    enum Color { RED = "red" }`
  const text = printAst(model(source))
  expect(text.indexOf('"a#Cities"')).toBeLessThan(text.indexOf('"a#City"'))
  expect(text.indexOf('"name"')).toBeLessThan(text.indexOf('"area"'))
  expect(text.indexOf("smithy.api#length")).toBeLessThan(text.indexOf("smithy.api#required"))
  expect(JSON.parse(text)).toEqual({
    smithy: "2.0",
    shapes: {
      "a#Cities": { type: "list", member: { target: "a#City" } },
      "a#City": {
        type: "structure",
        members: {
          name: {
            target: "smithy.api#String",
            traits: { "smithy.api#length": { max: 9 }, "smithy.api#required": {} },
          },
          area: { target: "smithy.api#Integer", traits: { "smithy.api#default": 0 } },
        },
      },
      "a#Color": {
        type: "enum",
        members: { RED: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "red" } } },
      },
    },
  })
})

test("services, resources and operations list what they bind, sorted", () => {
  const source = `
    service Weather {
      version: "1"
      operations: [Zip, Ask]
      resources: [City]
      errors: [Busy]
      rename: { "b#Other": "Another" }
    }
    resource City { identifiers: { id: String }, properties: { name: String }, read: Ask, collectionOperations: [Zip] }
    operation Ask { input := { @required id: String } }
    operation Zip {}
    @error("server") structure Busy {}`
  const shapes = toAst(model(source)).shapes
  expect(shapes).toMatchObject({
    "a#Weather": {
      type: "service",
      version: "1",
      operations: [{ target: "a#Ask" }, { target: "a#Zip" }],
      resources: [{ target: "a#City" }],
      errors: [{ target: "a#Busy" }],
      rename: { "b#Other": "Another" },
    },
    "a#City": {
      type: "resource",
      identifiers: { id: { target: "smithy.api#String" } },
      properties: { name: { target: "smithy.api#String" } },
      read: { target: "a#Ask" },
      collectionOperations: [{ target: "a#Zip" }],
    },
    "a#Zip": { type: "operation", input: { target: "smithy.api#Unit" }, output: { target: "smithy.api#Unit" } },
  })
})

test("mixins stay mixins, and traits added to their members are applied from outside", () => {
  const source = `
    @mixin structure Named { name: String }
    structure City with [Named] { area: Integer }
    apply City$name @required`
  expect(toAst(model(source)).shapes).toEqual({
    "a#Named": {
      type: "structure",
      members: { name: { target: "smithy.api#String" } },
      traits: { "smithy.api#mixin": {} },
    },
    "a#City": {
      type: "structure",
      mixins: [{ target: "a#Named" }],
      members: { area: { target: "smithy.api#Integer" } },
    },
    "a#City$name": { type: "apply", traits: { "smithy.api#required": {} } },
  })
})

test("version 1.0 has no mixins, enums, properties and defaults", () => {
  const source = `
    @mixin structure Named { name: String }
    structure City with [Named] {
      area: PrimitiveInteger = 0
      height: Integer = 5
    }
    enum Color { @internal RED = "red" }
    intEnum Size { SMALL = 1 }
    resource Town { properties: { name: String } }`
  expect(toAst(model(source), { version: "1.0" })).toEqual({
    smithy: "1.0",
    shapes: {
      "a#City": {
        type: "structure",
        members: {
          name: { target: "smithy.api#String" },
          area: { target: "smithy.api#PrimitiveInteger" },
          height: { target: "smithy.api#Integer" },
        },
      },
      "a#Color": {
        type: "string",
        traits: { "smithy.api#enum": [{ value: "red", name: "RED", tags: ["internal"] }] },
      },
      "a#Size": { type: "integer", traits: { "smithy.api#box": {} } },
      "a#Town": { type: "resource" },
    },
  })
})

test("integers of any size keep their digits, and names of built-in properties do no harm", () => {
  const { model: hostile } = loadModel([
    {
      name: "test.smithy",
      text: `$version: "2.0"
        metadata "__proto__" = { constructor: 12345678901234567890 }
        namespace a
        structure toString { constructor: String, __proto__: String }`,
    },
  ])
  const text = printAst(hostile)
  expect(text).toContain('"constructor": 12345678901234567890')
  expect(text).toContain('"__proto__": {')
  expect(Object.keys(JSON.parse(text).shapes["a#toString"].members)).toEqual(["constructor", "__proto__"])
})

test("what a shape says again though a mixin brings it is written, what it does not say is not", () => {
  const source = `
    @mixin
    operation M { errors: [E] }
    operation Silent with [M] {}
    operation Again with [M] { errors: [E] }
    @error("client")
    structure E {}
    @mixin
    service V { version: "1", operations: [Silent] }
    service W with [V] { version: "1" }`
  const ast = toAst(model(source))
  const unit = { target: "smithy.api#Unit" }
  expect(ast.shapes).toMatchObject({
    "a#Silent": { type: "operation", mixins: [{ target: "a#M" }], input: unit, output: unit },
    "a#Again": { errors: [{ target: "a#E" }] },
    "a#W": { type: "service", version: "1", mixins: [{ target: "a#V" }] },
  })
  expect(ast.shapes).not.toHaveProperty(["a#Silent", "errors"])
  expect(ast.shapes).not.toHaveProperty(["a#W", "operations"])
})
