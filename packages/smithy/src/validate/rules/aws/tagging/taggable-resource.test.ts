import { expect, test } from "vitest"
import { findings } from "../../../testing.ts"

test("a service tags resources by their ARN", () => {
  const statements = `
    @aws.api#tagEnabled
    service S {
        operations: [TagResource, UntagResource, ListTagsForResource]
        resources: [Right, Unnamed, Forgotten]
    }

    @aws.api#taggable
    @aws.api#arn(template: "right")
    resource Right {}

    @aws.api#taggable
    resource Unnamed {}

    @aws.api#arn(template: "forgotten")
    resource Forgotten {}

    operation TagResource { input := { resourceArn: String, tags: Tags } }

    operation UntagResource { input := { resourceArn: String, tagKeys: Keys } }

    operation ListTagsForResource {
        input := { resourceArn: String }
        output := { tags: Tags }
    }

    map Tags {
        key: String
        value: String
    }

    list Keys { member: String }`
  expect(findings("TaggableResource", statements)).toEqual([
    "ERROR TaggableResource a#Unnamed: The operations of the service on tags know resources by their ARN, and this one has none",
    "WARNING TaggableResource a#Forgotten: The resource has an ARN in a service with tags, so it probably should have `@aws.api#taggable`",
  ])
})

test("a resource has operations of its own, none of which changes tags in passing", () => {
  const statements = `
    service S { resources: [Right, Wrong] }

    @aws.api#taggable(property: "tags", apiConfig: { tagApi: TagRight, untagApi: UntagRight, listTagsApi: ListRight })
    resource Right {
        properties: { tags: Tags }
        operations: [TagRight, UntagRight, ListRight]
    }

    @aws.api#taggable(property: "tags")
    resource Wrong {
        properties: { tags: Tags }
        update: Update
    }

    operation TagRight { input := { tags: Tags } }

    operation UntagRight {
        input := {
            @notProperty
            tagKeys: Keys
        }
    }

    @readonly
    operation ListRight { output := { tags: Tags } }

    operation Update { input := { tags: Tags } }

    map Tags {
        key: String
        value: String
    }

    list Keys { member: String }`
  expect(findings("TaggableResource", statements)).toEqual([
    "WARNING TaggableResource a#S: Resources of the service have `@aws.api#taggable`, so it should have `@aws.api#tagEnabled`",
    "DANGER TaggableResource a#Wrong: Neither the resource nor `a#S` has all operations to tag it, untag it and list its tags",
    "DANGER TaggableResource a#Update: Tags decide who may do what, so changing `a#Wrong` should not change them",
  ])
})
