import { expect, test } from "vitest"
import { findings } from "../../../testing.ts"

test("tags are called tags", () => {
  const statements = `
    @aws.api#taggable(property: "labels")
    resource Labels { properties: { labels: Tags } }

    @aws.api#taggable(property: "TagList")
    resource TagList { properties: { TagList: Tags } }

    map Tags {
        key: String
        value: String
    }`
  expect(findings("TagResourcePropertyName", statements)).toEqual([
    "WARNING TagResourcePropertyName a#Labels: The property `labels`, which holds tags, should be called `tags`",
  ])
})
