import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("condition keys are defined, made from identifiers, or those of all of AWS", () => {
  const statements = `
    @aws.api#service(sdkId: "Things", arnNamespace: "things")
    @aws.iam#defineConditionKeys("things:color": { type: "String" }, size: { type: "Numeric" })
    @aws.iam#serviceResolvedConditionKeys(["color", "things:weight"])
    service S {
        operations: [Get]
        resources: [Thing]
    }

    resource Thing {
        identifiers: { id: String }
        resources: [Part, Hidden]
    }

    resource Part { identifiers: { id: String, partId: String } }

    @aws.iam#disableConditionKeyInference
    resource Hidden { identifiers: { id: String, hiddenId: String } }

    @aws.iam#conditionKeys(["color", "things:size", "ThingId", "things:PartPartId", "PartId", "HiddenHiddenId", "aws:SourceIp"])
    operation Get {
        input := {
            @aws.iam#conditionKeyValue("things:size")
            size: String
            @aws.iam#conditionKeyValue("color")
            color: String
            @aws.iam#conditionKeyValue("taste")
            taste: String
        }
    }`
  expect(findings("ConditionKeys", statements)).toEqual([
    "ERROR ConditionKeys a#S: The service is to find out the values of condition keys that it does not have: `things:weight`",
    "ERROR ConditionKeys a#Get: `a#S` has no condition key `things:PartId`",
    "ERROR ConditionKeys a#Get: `a#S` has no condition key `things:HiddenHiddenId`",
    "ERROR ConditionKeys a#GetInput$color: The member gives a value to `things:color`, but `a#S` finds that out itself",
    "ERROR ConditionKeys a#GetInput$taste: The member gives a value to `things:taste`, but `a#S` has no such condition key",
  ])
})
