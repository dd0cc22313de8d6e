import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("identifiers can be read", () => {
  const statements = `
    structure S {
        @aws.cloudformation#cfnAdditionalIdentifier
        @aws.cloudformation#cfnMutability("write")
        wrong: String

        @aws.cloudformation#cfnAdditionalIdentifier
        @aws.cloudformation#cfnMutability("read")
        right: String

        @aws.cloudformation#cfnMutability("write")
        other: String
    }`
  expect(findings("CfnMutabilityTrait", statements)).toEqual([
    'ERROR CfnMutabilityTrait a#S$wrong: With the mutability "write" it cannot be read, so it cannot identify the resource',
  ])
})
