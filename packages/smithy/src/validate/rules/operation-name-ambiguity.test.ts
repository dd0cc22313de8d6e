import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("what is named like an input or output should be it", () => {
  const statements = `
    operation Get {
        input: GetInput
        output: Thing
    }

    structure GetInput {}
    structure GetRequest {}
    structure GetResponse {}
    structure GetOutputs {}
    structure Thing {}`
  expect(findings("OperationNameAmbiguity", statements)).toEqual([
    "WARNING OperationNameAmbiguity a#GetRequest: By its name it is the input of `a#Get`, which is `a#GetInput`",
    "WARNING OperationNameAmbiguity a#GetResponse: By its name it is the output of `a#Get`, which is `a#Thing`",
  ])
})
