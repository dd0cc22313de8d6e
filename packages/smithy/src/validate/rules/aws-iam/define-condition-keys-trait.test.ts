import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("only what the service finds out can be required", () => {
  const statements = `
    @aws.api#service(sdkId: "Things", arnNamespace: "things")
    @aws.iam#defineConditionKeys(
        right: { type: "String", required: true }
        wrong: { type: "String", required: true }
        optional: { type: "String", required: false }
    )
    @aws.iam#serviceResolvedConditionKeys(["things:right"])
    service S {}`
  expect(findings("DefineConditionKeysTrait", statements)).toEqual([
    "ERROR DefineConditionKeysTrait a#S: The condition key `things:wrong` comes from the request, so it cannot be `required` here",
  ])
})
