import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("event sources are named after the ARN namespace", () => {
  const statements = `
    @aws.api#service(sdkId: "One", cloudTrailEventSource: "right.amazonaws.com")
    service Right {}

    @aws.api#service(sdkId: "Two", arnNamespace: "cloudwatch", cloudTrailEventSource: "monitoring.amazonaws.com")
    service Exception {}

    @aws.api#service(sdkId: "Three")
    service Without {}

    @aws.api#service(sdkId: "Four", arnNamespace: "things", cloudTrailEventSource: "other.amazonaws.com")
    service Other {}

    @aws.api#service(sdkId: "Five", cloudTrailEventSource: "REPLACE_ME_LATER")
    service Placeholder {}`
  expect(findings("EventSource", statements)).toEqual([
    "WARNING EventSource a#Other: The CloudTrail event source is other.amazonaws.com, which does not fit the ARN namespace",
    "WARNING EventSource a#Placeholder: The CloudTrail event source REPLACE_ME_LATER is a placeholder",
  ])
})
