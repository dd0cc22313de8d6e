import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("endpoints begin with a scheme and have labels that mean something", () => {
  const statements = `
    @aws.endpoints#standardRegionalEndpoints(
        partitionSpecialCases: { aws: [{ endpoint: "https://{service}.{region}.{dnsSuffix}" }, { endpoint: "https://{partition}.com" }] }
        regionSpecialCases: { "us-east-1": [{ endpoint: "{service}.amazonaws.com" }] }
    )
    service Regional {}

    @aws.endpoints#standardPartitionalEndpoints(
        endpointPatternType: "aws_recommended"
        partitionEndpointSpecialCases: { aws: [{ endpoint: "https://{a}.{b}", region: "us-east-1" }] }
    )
    service Partitional {}`
  expect(findings("AwsSpecialCaseEndpoint", statements)).toEqual([
    "DANGER AwsSpecialCaseEndpoint.UnsupportedEndpointPattern a#Regional: The endpoint https://{partition}.com has labels that mean nothing: `{partition}`",
    "DANGER AwsSpecialCaseEndpoint.InvalidEndpointPatternScheme a#Regional: The endpoint {service}.amazonaws.com should begin with https:// or http://",
    "ERROR AwsSpecialCaseEndpoint.InvalidEndpointPatternUrl a#Regional: The endpoint {service}.amazonaws.com will be no URL, whatever its labels stand for",
    "DANGER AwsSpecialCaseEndpoint.UnsupportedEndpointPattern a#Partitional: The endpoint https://{a}.{b} has labels that mean nothing: `{a}`, `{b}`",
  ])
})
