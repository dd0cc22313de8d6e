import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("a private endpoint has addresses of both kinds", () => {
  const statements = `
    @aws.apigateway#endpointConfiguration(types: ["PRIVATE"], ipAddressType: "ipv4")
    service Wrong {}

    @aws.apigateway#endpointConfiguration(types: ["PRIVATE"], ipAddressType: "dualstack")
    service Right {}

    @aws.apigateway#endpointConfiguration(types: ["PRIVATE"])
    service Unsaid {}

    @aws.apigateway#endpointConfiguration(types: ["REGIONAL"], ipAddressType: "ipv4")
    service Public {}`
  expect(findings("EndpointConfiguration", statements)).toEqual([
    'ERROR EndpointConfiguration a#Wrong: A private endpoint must have the `ipAddressType` "dualstack", not "ipv4"',
  ])
})
