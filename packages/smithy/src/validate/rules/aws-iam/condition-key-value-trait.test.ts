import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("one member gives a condition key its value", () => {
  const statements = `
    @aws.api#service(sdkId: "Things", arnNamespace: "things")
    @aws.iam#defineConditionKeys(size: { type: "Numeric" })
    service S { operations: [Get] }

    operation Get {
        input := {
            @aws.iam#conditionKeyValue("things:size")
            size: String
            @aws.iam#conditionKeyValue("size")
            other: String
            third: String
        }
    }`
  expect(findings("ConditionKeyValueTrait", statements)).toEqual([
    "ERROR ConditionKeyValueTrait a#GetInput: Several members give a value to the condition key `things:size`: `size`, `other`",
  ])
})
