import { expect, test } from "vitest"
import { findings } from "../testing.ts"

const statements = `
    @deprecated(message: "Old")
    string One

    @tags(["x", "y"])
    structure Two { one: One }`

function emitEach(configuration: string): string[] {
  const preamble = `metadata validators = [{ name: "EmitEachSelector", configuration: ${configuration} }]`
  return findings("EmitEachSelector", statements, preamble)
}

test("a message can have attributes of the shape and variables of the selector", () => {
  const template = "@{id|name} of @{id|namespace} (@@) @{trait|tags|(values)} @{var|members|id} @{trait|none}."
  expect(emitEach(`{ selector: "structure $members(> member)", messageTemplate: "${template}" }`)).toEqual([
    'DANGER EmitEachSelector a#Two: Two of a (@) ["x", "y"] [a#Two$one] .',
  ])
})

test("a finding can be bound to a trait, which the shape must have", () => {
  expect(
    emitEach(
      '{ selector: "[id|namespace=a]", bindToTrait: deprecated, messageTemplate: "@{trait|deprecated|message}" }',
    ),
  ).toEqual(['DANGER EmitEachSelector a#One: "Old"'])
})

test("a template must be readable", () => {
  const preamble = (template: string) =>
    `metadata validators = [{ name: "EmitEachSelector", configuration: { selector: "*", messageTemplate: "${template}" } }]`
  expect(findings("Model", statements, preamble("@{id"))).toEqual([
    'ERROR Model -: The configuration of `EmitEachSelector` is not valid: The template "@{id" lacks a closing `}`',
  ])
  expect(findings("Model", statements, preamble("@{|}"))).toEqual([
    'ERROR Model -: The configuration of `EmitEachSelector` is not valid: The template "@{|}" cannot be read: expected a quoted text, a number or a shape id, found "|"',
  ])
})
