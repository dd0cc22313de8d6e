import { expect, test } from "vitest"
import { findings } from "../../../testing.ts"

test("a service tags, untags and lists tags", () => {
  const statements = `
    @aws.api#tagEnabled
    service Without { resources: [R] }

    @aws.api#tagEnabled
    service Right {
        operations: [TagResource, UntagResource, ListTagsForResource]
        resources: [R]
    }

    @aws.api#tagEnabled(apiConfig: { tagApi: PutTags, untagApi: UntagResource, listTagsApi: Wrong })
    service Renamed {
        operations: [PutTags, UntagResource, Wrong]
        resources: [R]
    }

    @aws.api#taggable
    @aws.api#arn(template: "r")
    resource R {}

    operation TagResource { input := { resourceArn: String, tags: Tags } }

    operation PutTags { input := { ResourceArn: String, TagList: TagList } }

    operation UntagResource { input := { arn: String, tagKeys: Keys } }

    operation ListTagsForResource {
        input := { resourceArn: String }
        output := { tags: Tags }
    }

    operation Wrong {
        input := { name: String }
        output := { tags: Tags }
    }

    map Tags {
        key: String
        value: String
    }

    list TagList { member: Tag }

    structure Tag {
        key: String
        value: String
    }

    list Keys { member: String }`
  expect(findings("ServiceTagging", statements)).toEqual([
    "WARNING ServiceTagging a#Without: A service whose resources have tags should have the operation `TagResource`",
    "WARNING ServiceTagging a#Without: A service whose resources have tags should have the operation `UntagResource`",
    "WARNING ServiceTagging a#Without: A service whose resources have tags should have the operation `ListTagsForResource`",
    "DANGER ServiceTagging a#Renamed: `a#Wrong` does not do what `ListTagsForResource` does",
  ])
})
