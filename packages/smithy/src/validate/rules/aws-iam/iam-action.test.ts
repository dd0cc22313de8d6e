import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("an action says everything once", () => {
  const statements = `
    @aws.iam#iamAction(name: "get", documentation: "Gets.", requiredActions: ["a:b"])
    @aws.iam#actionName("fetch")
    @aws.iam#actionPermissionDescription("Fetches.")
    @aws.iam#requiredActions(["a:c"])
    operation Twice {}

    @aws.iam#iamAction(requiredActions: [])
    @aws.iam#actionName("fetch")
    @aws.iam#requiredActions(["a:c"])
    operation Once {}`
  expect(findings("IamAction", statements)).toEqual([
    "ERROR IamAction.ConflictingProperty.name a#Twice: `@aws.iam#actionName` and the `name` of `@aws.iam#iamAction` say the same",
    "ERROR IamAction.ConflictingProperty.documentation a#Twice: `@aws.iam#actionPermissionDescription` and the `documentation` of `@aws.iam#iamAction` say the same",
    "ERROR IamAction.ConflictingProperty.requiredActions a#Twice: `@aws.iam#requiredActions` and the `requiredActions` of `@aws.iam#iamAction` say the same",
  ])
})

test("a resource is required or optional", () => {
  const statements = `
    @aws.iam#iamAction(resources: { required: { a: {}, b: {} }, optional: { b: {}, c: {} } })
    operation Both {}

    @aws.iam#iamAction(resources: { required: { a: {} }, optional: { c: {} } })
    operation Either {}`
  expect(findings("IamAction", statements)).toEqual([
    "DANGER IamAction.Resources.DuplicateEntries a#Both: Resources of the action are both required and optional: `b`",
  ])
})
