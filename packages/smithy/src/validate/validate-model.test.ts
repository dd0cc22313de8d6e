import { expect, test } from "vitest"
import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import { loadModel } from "../load/load-model.ts"
import { aggregate, modelOf } from "../model/testing.ts"
import { validateModel } from "./validate-model.ts"

const unresolved = aggregate("structure", "a#Wrong", { missing: "a#Missing" })

function ids(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ severity, id, shape }) => `${severity} ${id} ${shape ?? "-"}`)
}

test("what refers to nothing is not checked further, unless asked", () => {
  const empty = aggregate("union", "a#Empty", {})
  const model = modelOf(unresolved, empty)
  expect(ids(validateModel(model))).toEqual(["ERROR Target a#Wrong$missing"])
  expect(ids(validateModel(model, [], { everyRule: true }))).toEqual([
    "ERROR Target a#Wrong$missing",
    "ERROR Union a#Empty",
  ])
})

test("traits where they do not belong end the checks as well, unless asked", () => {
  const document = `$version: "2.0"\nnamespace a\n@http(method: "GET", uri: "/")\nstring S\nunion Empty {}`
  const source = { name: "a.smithy", text: document }
  expect(ids(loadModel([source]).diagnostics)).toEqual(["ERROR TraitTarget a#S"])
  expect(ids(loadModel([source], { everyRule: true }).diagnostics)).toEqual([
    "ERROR TraitTarget a#S",
    "ERROR Union a#Empty",
  ])
})

test("what did not load is not checked further", () => {
  const model = modelOf(aggregate("union", "a#Empty", {}))
  const loaded: Diagnostic[] = [{ severity: "ERROR", id: "Model", message: "No" }]
  expect(validateModel(model, loaded)).toEqual(loaded)
  const warned: Diagnostic[] = [{ severity: "WARNING", id: "Model", message: "Well" }]
  expect(ids(validateModel(model, warned))).toEqual(["WARNING Model -", "ERROR Union a#Empty"])
})

test("warnings about the prelude are left out", () => {
  const old = { deprecated: {} }
  const prelude = aggregate("structure", "smithy.api#User", { old: "smithy.api#Old" })
  const own = aggregate("structure", "a#User", { old: "smithy.api#Old" })
  const model = modelOf(prelude, own, aggregate("structure", "smithy.api#Old", {}, old))
  expect(ids(validateModel(model))).toEqual(["WARNING DeprecatedShape.smithy.api#Old a#User$old"])
})

test("findings are where the part of the value is that they are about", () => {
  const idl = `$version: "2.0"
metadata suppressions = [
    { id: "A", namespace: "*" }
    { id: "B" }
]
metadata validators = [
    { name: "EmitNoneSelector", configuration: { selector: "blob" } }
]
namespace a
@examples([
    { title: "t", input: { name: 1, more: true } }
])
@paginated(inputToken: "none")
operation Get { input := { name: String } }
`
  const json = `{"smithy": "2.0", "shapes": {"b#S": {"type": "string", "traits": {
  "smithy.api#length": {"min": "x"}}}}}`
  const sources = [
    { name: "a.smithy", text: idl },
    { name: "b.json", text: json },
  ]
  const shown = loadModel(sources, { everyRule: true }).diagnostics.map(({ id, span }) => {
    return `${id} ${span?.source.text.slice(span.start, span.end)}`
  })
  expect(shown).toEqual([
    'Model { id: "B" }',
    'EmitNoneSelector { name: "EmitNoneSelector", configuration: { selector: "blob" } }',
    "ExamplesTrait 1",
    "ExamplesTrait.UnknownMember.a#GetInput.more more",
    'PaginatedTrait "none"',
    'Model "x"',
  ])
})
