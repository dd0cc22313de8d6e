import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("params are what the operation takes", () => {
  const statements = `
    @smithy.test#smokeTests([
        { id: "right", params: { name: "a", when: 1 }, expect: { success: {} } }
        { id: "wrong", params: { name: 1, other: 1 }, expect: { success: {} } }
        { id: "missing", expect: { success: {} } }
    ])
    operation Get {
        input := {
            @required
            name: String
            when: Timestamp
        }
    }

    @smithy.test#smokeTests([{ id: "nothing_needed", expect: { success: {} } }])
    operation List { input := { name: String } }`
  expect(findings("SmokeTestCase", statements)).toEqual([
    "ERROR SmokeTestCase a#Get: The params of the test `wrong`, at name: Expected a string for the string `smithy.api#String`, found `1`",
    "WARNING SmokeTestCase.UnknownMember.a#GetInput.other a#Get: The params of the test `wrong`: `a#GetInput` has no member `other`",
    "ERROR SmokeTestCase a#Get: There are no `params` in the test `missing`, but the operation requires `name`",
  ])
})

test("vendor params have a shape", () => {
  const statements = `
    @smithy.test#smokeTests([
        { id: "right", vendorParams: { region: "a" }, vendorParamsShape: Config, expect: { success: {} } }
        { id: "wrong", vendorParams: { region: 1 }, vendorParamsShape: Config, expect: { success: {} } }
        { id: "unshaped", vendorParams: { region: 1 }, expect: { success: {} } }
        { id: "empty", vendorParamsShape: Config, expect: { success: {} } }
    ])
    operation Get {}

    structure Config { region: String }`
  expect(findings("SmokeTestCase", statements)).toEqual([
    "ERROR SmokeTestCase a#Get: The vendor params of the test `wrong`, at region: Expected a string for the string `smithy.api#String`, found `1`",
    "WARNING SmokeTestCase a#Get: There is `vendorParams`, but no `vendorParamsShape` in the test `unshaped`",
    "WARNING SmokeTestCase a#Get: There is `vendorParamsShape`, but no `vendorParams` in the test `empty`",
  ])
})
