import { expect, test } from "vitest"
import { loadModel } from "../../load/load-model.ts"

function validate(validators: string): string[] {
  const text = `
    $version: "2.0"
    metadata validators = ${validators}
    namespace a
    string One
    structure Two { one: One }`
  const { diagnostics } = loadModel([
    { name: "a.smithy", text },
    { name: "b.smithy", text: '$version: "2.0"\nnamespace b\nstring One' },
  ])
  return diagnostics.map(({ severity, id, shape, message }) => `${severity} ${id} ${shape ?? "-"}: ${message}`)
}

const strings = 'name: "EmitEachSelector", configuration: { selector: "string" }'

test("a validator reports by its name, as a danger", () => {
  expect(validate(`[{ ${strings} }]`)).toEqual([
    "DANGER EmitEachSelector a#One: It matches the selector string",
    "DANGER EmitEachSelector b#One: It matches the selector string",
  ])
})

test("a validator may have an id, a severity and a message", () => {
  const own = 'id: "NoStrings", severity: "NOTE", message: "Why? {super}", namespaces: ["a"]'
  expect(validate(`[{ ${strings}, ${own} }]`)).toEqual(["NOTE NoStrings a#One: Why? It matches the selector string"])
})

test("a validator can be limited to namespaces and by a selector", () => {
  expect(validate(`[{ ${strings}, selector: "[id|namespace=b]" }]`)).toEqual([
    "DANGER EmitEachSelector b#One: It matches the selector string",
  ])
  expect(validate(`[{ ${strings}, namespaces: ["c"] }]`)).toEqual([])
})

test("a validator that does not exist is a warning", () => {
  expect(validate('[{ name: "Nobody" }]')).toEqual([
    "WARNING UnknownValidator_Nobody -: There is no validator `Nobody`",
  ])
})

test.each([
  ["{}", "The metadata `validators` must be a list"],
  ["[1]", "Each validator is an object with a `name`"],
  [`[{ ${strings}, severity: "ERROR" }]`, "The severity of a validator is one of DANGER, WARNING, NOTE"],
  [`[{ ${strings}, namespaces: "a" }]`, "`namespaces` must be a list"],
  ['[{ name: "EmitEachSelector", configuration: 1 }]', "`configuration` must be an object"],
  [
    '[{ name: "EmitNoneSelector" }]',
    "The configuration of `EmitNoneSelector` is not valid: A selector must be a string",
  ],
  [
    '[{ name: "EmitEachSelector", configuration: { selector: "[" } }]',
    'The configuration of `EmitEachSelector` is not valid: The selector "[" cannot be read: at column 2, expected a quoted text, a number or a shape id, found the end',
  ],
  [
    `[{ ${strings}, selector: ":not(" }]`,
    'The selector ":not(" cannot be read: at column 6, expected a shape type, an attribute, a function or a neighbor, found the end',
  ],
])("validators %s", (validators, message) => {
  expect(validate(validators)).toEqual([`ERROR Model -: ${message}`])
})
