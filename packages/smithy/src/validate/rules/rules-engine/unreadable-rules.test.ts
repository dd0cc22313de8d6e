import { expect, test } from "vitest"
import { findings } from "../../testing.ts"
import { findingsOfRules } from "./testing.ts"

test("rules must be read before anything else is checked", () => {
  const message =
    "`@smithy.rules#endpointRuleSet`, at rules.0: There are no rules of type `x`, only endpoint, error and tree"
  const ruleSet = 'parameters: {}, rules: [{ type: "x", conditions: [] }]'
  expect(findingsOfRules("Model", ruleSet)).toEqual([`ERROR Model a#S: ${message}`])
  expect(findingsOfRules("UnstableTrait", ruleSet)).toEqual([])
})

test("diagrams, too", () => {
  const bdd = (nodes: string) => `
    @smithy.rules#endpointBdd({ version: "1.1", parameters: {}, conditions: [], results: [], root: -1, nodeCount: 1, nodes: "${nodes}" })
    service S {}`
  expect(findings("Model", bdd("AQB"))).toEqual([
    "ERROR Model a#S: `@smithy.rules#endpointBdd`, at nodes: `nodeCount` is 1, which takes 12 bytes, but `nodes` holds 2",
  ])
  expect(findings("Model", bdd("/////wAAAAH/////"))).toEqual([])
})

test("what the types of a trait say is said once", () => {
  expect(findings("Model", "@smithy.rules#endpointBdd\nservice S {}")).toHaveLength(7)
})
