import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("labels and members belong together", () => {
  const statements = `
    @http(method: "GET", uri: "/{city}/{land+}")
    @readonly
    operation Get {
        input := {
            @required
            @httpLabel
            town: String
            @required
            @httpLabel
            land: Integer
        }
    }

    @http(method: "GET", uri: "/{city}")
    @readonly
    operation Fine {
        input := {
            @required
            @httpLabel
            city: String
        }
    }`
  expect(findings("HttpLabelTrait", statements)).toEqual([
    "ERROR HttpLabelTrait a#Get: The URI has labels without a member of the input: `city`",
    "ERROR HttpLabelTrait a#GetInput$town: The URI of `a#Get` has no label `{town}`",
    "ERROR HttpLabelTrait a#GetInput$land: `{land+}` of `a#Get` is greedy, and so its member must be a string",
  ])
})

test("a label in other letters is the member's, and not named by it", () => {
  const statements = `
    @http(method: "GET", uri: "/{City}")
    @readonly
    operation Get {
        input := {
            @required
            @httpLabel
            city: String
        }
    }`
  expect(findings("HttpLabelTrait", statements)).toEqual([
    "ERROR HttpLabelTrait a#Get: The URI has labels without a member of the input: `City`",
  ])
})
