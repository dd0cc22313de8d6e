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
  const template = "@{id|name} is @{type}, mail me@@x: @{trait|tags|(values)} @{var|members|id}."
  expect(emitEach(`{ selector: "structure $members(> member)", messageTemplate: "${template}" }`)).toEqual([""])
})

test("a finding can be bound to a trait, which the shape must have", () => {
  expect(
    emitEach(
      '{ selector: "[id|namespace=a]", bindToTrait: deprecated, messageTemplate: "@{trait|deprecated|message}" }',
    ),
  ).toEqual([""])
})

test("a template must be readable", () => {
  const preamble = (template: string) =>
    `metadata validators = [{ name: "EmitEachSelector", configuration: { selector: "*", messageTemplate: "${template}" } }]`
  expect(findings("Model", statements, preamble("@{id"))).toEqual([""])
  expect(findings("Model", statements, preamble("@{|}"))).toEqual([""])
})
