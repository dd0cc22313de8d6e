import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

const statements = (builtIn: string, traits = "") => `
  @smithy.rules#endpointRuleSet({
    version: "1.0", parameters: { A: { type: "string", builtIn: "${builtIn}", documentation: "What" } }, rules: []
  })
  @smithy.rules#endpointTests(version: "1.0", testCases: [
    { expect: { error: "" } }
    { expect: { error: "" }, operationInputs: [{ operationName: "Do" }, { operationName: "Do", builtInParams: { "${builtIn}": "x" } }] }
  ])
  ${traits}
  service S { operations: [Do] }
  operation Do {}`

test("built-ins exist, in rules and in tests", () => {
  const message = (hint = "") => `a#S: \`SDK::Endpointt\` is no built-in; there are \`SDK::Endpoint\`${hint}`
  expect(findings("RuleSetBuiltIn", statements("SDK::Endpointt"))).toEqual([
    `ERROR RuleSetBuiltIn.RuleSet ${message()}`,
    `ERROR RuleSetBuiltIn.TestCase.1.Inputs.1 ${message()}`,
  ])
  expect(findings("RuleSetBuiltIn", statements("SDK::Endpoint"))).toEqual([])
})

test("AWS has more of them", () => {
  expect(findings("RuleSetBuiltIn", statements("AWS::Region"))).toHaveLength(2)
  expect(findings("RuleSetBuiltIn", statements("AWS::Region", '@aws.api#service(sdkId: "S")'))).toEqual([])
})
