import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("names in policies are parts of ARNs", () => {
  const statements = `
    @aws.iam#iamResource(name: "thing")
    @aws.api#arn(template: "thing/{id}")
    resource Right { identifiers: { id: String } }

    @aws.iam#iamResource
    @aws.api#arn(template: "lower/{id}")
    resource Lower { identifiers: { id: String } }

    @aws.iam#iamResource(name: "thing")
    @aws.api#arn(template: "other/{id}")
    resource Wrong { identifiers: { id: String } }

    @aws.iam#iamResource(name: "thing")
    @aws.api#arn(template: "arn:aws:x:::other/{id}", absolute: true)
    resource Absolute { identifiers: { id: String } }

    @aws.iam#iamResource(name: "thing")
    resource Without {}`
  expect(findings("IamResourceTrait", statements)).toEqual([
    "DANGER IamResourceTrait a#Wrong: The resource is called `thing` in policies, which is no part of its ARN: other/{id}",
  ])
})
