import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("warns that one replaces the other", () => {
  const statements = `
    @cors
    @aws.apigateway#gatewayResponses(DEFAULT_4XX: { statusCode: "400" })
    service Both {}

    @aws.apigateway#gatewayResponses(DEFAULT_4XX: { statusCode: "400" })
    service One {}`
  expect(findings("GatewayResponsesCors", statements)).toEqual([
    "DANGER GatewayResponsesCors a#Both: Headers in `@aws.apigateway#gatewayResponses` replace those that `@cors` adds",
  ])
})
