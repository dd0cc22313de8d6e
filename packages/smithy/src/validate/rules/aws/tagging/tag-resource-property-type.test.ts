import { expect, test } from "vitest"
import { findings } from "../../../testing.ts"

test("tags are pairs of strings", () => {
  const statements = `
    @aws.api#taggable(property: "tags")
    resource Map { properties: { tags: Tags } }

    @aws.api#taggable(property: "tags")
    resource List { properties: { tags: TagList } }

    @aws.api#taggable(property: "tags")
    resource Text { properties: { tags: String } }

    @aws.api#taggable(property: "tags")
    resource Numbers { properties: { tags: NumberList } }

    map Tags {
        key: String
        value: String
    }

    list TagList { member: Tag }

    structure Tag {
        key: String
        value: String
    }

    list NumberList { member: Number }

    structure Number {
        key: String
        value: Integer
    }`
  expect(findings("TagResourcePropertyType", statements)).toEqual([
    "ERROR TagResourcePropertyType a#Text: The property `tags` is to hold tags: a map of strings, or a list of structures of two strings",
    "ERROR TagResourcePropertyType a#Numbers: The property `tags` is to hold tags: a map of strings, or a list of structures of two strings",
  ])
})
