import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("ids are told apart within a service", () => {
  const statements = `
    service S { operations: [One, Two] }

    service T { operations: [Three] }

    @smithy.test#smokeTests([{ id: "same", expect: { success: {} } }])
    operation One {}

    @smithy.test#smokeTests([{ id: "same", expect: { success: {} } }, { id: "other", expect: { success: {} } }])
    operation Two {}

    @smithy.test#smokeTests([{ id: "same", expect: { success: {} } }])
    operation Three {}

    @smithy.test#smokeTests([{ id: "same", expect: { success: {} } }])
    operation Alone {}

    @smithy.test#smokeTests([{ id: "twice", expect: { success: {} } }, { id: "twice", expect: { success: {} } }])
    operation Twice {}`
  expect(findings("UniqueSmokeTestCaseId", statements)).toEqual([
    "ERROR UniqueSmokeTestCaseId a#One: Several smoke tests have the id `same`: those of `a#One`, `a#Two`",
    "ERROR UniqueSmokeTestCaseId a#Two: Several smoke tests have the id `same`: those of `a#One`, `a#Two`",
    "ERROR UniqueSmokeTestCaseId a#Twice: Several smoke tests have the id `twice`: those of `a#Twice`, `a#Twice`",
  ])
})
