import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("a greedy label is the only one and the last", () => {
  const statements = `
    @http(method: "POST", uri: "/{a+}/x/{b+}")
    operation Two {
        input := { @required @httpLabel a: String, @required @httpLabel b: String }
    }

    @http(method: "POST", uri: "/{b}/{a+}/x")
    operation Fine {
        input := { @required @httpLabel a: String, @required @httpLabel b: String }
    }`
  expect(findings("HttpUriGreedyLabel", statements)).toEqual([
    "DANGER HttpUriGreedyLabel.MultipleGreedyLabels a#Two: /{a+}/x/{b+} has more than one greedy label",
    "DANGER HttpUriGreedyLabel.GreedyLabelIsNotLastLabel a#Two: The greedy label of /{a+}/x/{b+} is not its last label",
  ])
})
