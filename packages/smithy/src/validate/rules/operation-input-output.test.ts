import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("an input is that of one operation and nothing else", () => {
  const statements = `
    operation One {
        input: OneInput
    }

    operation Two {
        input: OneInput
        output: OneInput
    }

    @input
    structure OneInput {}

    structure S {
        input: OneInput
    }`
  expect(findings("OperationInputOutputMisuse", statements)).toEqual([
    "ERROR OperationInputOutputMisuse a#Two: `a#OneInput` has `@input`, and cannot be an output",
    "ERROR OperationInputOutputMisuse a#OneInput: With `@input` it can be that of one operation only, but it is that of `a#One`, `a#Two`",
    "ERROR OperationInputOutputMisuse a#S$input: `a#OneInput` has `@input`, and members cannot target it",
  ])
})
