import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("authorizers implement schemes of their service", () => {
  const statements = `
    @httpBearerAuth
    @aws.apigateway#authorizers(
        right: { scheme: httpBearerAuth }
        foreign: { scheme: httpBasicAuth }
    )
    service S {}`
  expect(findings("AuthorizersTrait", statements)).toEqual([
    "ERROR AuthorizersTrait a#S: Authorizers are for authentication schemes that the service does not have: `foreign`",
  ])
})

test("simple answers need the newer format", () => {
  const statements = `
    @httpBearerAuth
    @aws.apigateway#authorizers(
        right: { scheme: httpBearerAuth, enableSimpleResponses: true, authorizerPayloadFormatVersion: "2.0" }
        unversioned: { scheme: httpBearerAuth, enableSimpleResponses: true }
        old: { scheme: httpBearerAuth, enableSimpleResponses: true, authorizerPayloadFormatVersion: "1.0" }
    )
    service S {}`
  expect(findings("AuthorizersTrait", statements)).toEqual([
    "ERROR AuthorizersTrait a#S: Authorizers can answer simply in the payload format 2.0 only: `old`",
  ])
})
