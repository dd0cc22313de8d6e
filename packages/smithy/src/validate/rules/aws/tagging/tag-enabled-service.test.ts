import { expect, test } from "vitest"
import { findings } from "../../../testing.ts"

test("there is something to tag, and a way to do it", () => {
  const statements = `
    @aws.api#tagEnabled
    service Nothing {}

    @aws.api#tagEnabled(disableDefaultOperations: true)
    service OwnOperations { resources: [R] }

    @aws.api#taggable
    resource R {}`
  expect(findings("TagEnabledService", statements)).toEqual([
    "ERROR TagEnabledService a#Nothing: `@aws.api#tagEnabled` means nothing, as no resource of the service has `@aws.api#taggable`",
    "WARNING TagEnabledService a#Nothing: The service lacks some of the operations on tags: `TagResource`, `UntagResource`, `ListTagsForResource`",
  ])
})
