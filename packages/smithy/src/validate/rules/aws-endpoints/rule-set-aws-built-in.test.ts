import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("warns of parameters that depend on who calls", () => {
  const statements = `
    @aws.endpoints#rulesBasedEndpoints
    @smithy.rules#endpointRuleSet(
        version: "1.0"
        parameters: {
            Region: { type: "string", builtIn: "AWS::Region", documentation: "The region." }
            AccountId: { type: "string", builtIn: "AWS::Auth::AccountId", documentation: "The account." }
        }
        rules: [{ conditions: [], type: "error", error: "No." }]
    )
    service S {}`
  expect(findings("RuleSetAwsBuiltIn", statements)).toEqual([
    "DANGER RuleSetAwsBuiltIn.AWS::Auth::AccountId a#S: The rules of endpoints depend on `AWS::Auth::AccountId`: make sure that they work without it, too",
  ])
})

test("does so in the module for AWS endpoints only", () => {
  const statements = `
    @smithy.rules#endpointRuleSet(
        version: "1.0"
        parameters: { AccountId: { type: "string", builtIn: "AWS::Auth::AccountId", documentation: "The account." } }
        rules: [{ conditions: [], type: "error", error: "No." }]
    )
    service S {}`
  expect(findings("RuleSetAwsBuiltIn", statements)).toEqual([])
})
