import { expect, test } from "vitest"
import { configurationProblems, lint } from "./testing.ts"

test("wants shapes in upper and traits in lower camel case", () => {
  const statements = `
    string lower
    string snake_case
    @trait string Upper
    @trait @authDefinition structure v1_1 {}
    @trait @protocolDefinition structure Json1_1 {}`
  expect(lint("CamelCase", statements)).toEqual([
    "DANGER CamelCase a#lower: The name `lower` of a shape should be in upper camel case",
    "DANGER CamelCase a#snake_case: The name `snake_case` of a shape should be in upper camel case",
    "DANGER CamelCase a#Upper: The name `Upper` of a trait should be in lower camel case",
  ])
})

test("wants members in the style of most members of their service", () => {
  const statements = `
    service S { version: "1", operations: [Op] }
    operation Op { input: In }
    @mixin structure Base { Three: String }
    structure In with [Base] { One: String, two: Map, Suit: Suit }
    map Map { key: String, value: String }
    enum Suit { CLUBS, SPADES_2 }
    structure Other { one: String, Two: String }`
  expect(lint("CamelCase", statements)).toEqual([
    "DANGER CamelCase a#In$two: The member `two` should be in upper camel case, as all members of the service S",
    "DANGER CamelCase a#Other$Two: The member `Two` should be in lower camel case, as all members of the namespace a",
  ])
})

test("wants members in the style that the options name", () => {
  expect(lint("CamelCase", "structure A { one: String, Two: String }", { memberNames: "upper" })).toEqual([
    "DANGER CamelCase a#A$one: The member `one` should be in upper camel case, as all members of the namespace a",
  ])
})

test("refuses other styles", () => {
  expect(configurationProblems("CamelCase", { memberNames: "snake" })).toEqual([
    'ERROR Model -: The configuration of `CamelCase` is not valid: `memberNames` must be one of "upper", "lower", "auto"',
  ])
})
