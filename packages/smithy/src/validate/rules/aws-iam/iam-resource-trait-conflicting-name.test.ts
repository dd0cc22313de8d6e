import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("resources of a service have different names in policies", () => {
  const statements = `
    service S { resources: [Thing, Other] }

    service T { resources: [Thing] }

    resource Thing {}

    @aws.iam#iamResource(name: "Thing")
    resource Other {}`
  expect(findings("IamResourceTraitConflictingName", statements)).toEqual([
    "ERROR IamResourceTraitConflictingName a#S: Several resources are called `Thing` in policies: `a#Thing`, `a#Other`",
  ])
})
