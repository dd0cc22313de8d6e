import { expect, test } from "vitest"
import { lint } from "./testing.ts"

test("wants inputs and outputs to be marked", () => {
  const statements = `
    operation Op { input: In, output: Out }
    operation Fine { input := {}, output := {} }
    operation None {}
    structure In {}
    structure Out {}`
  expect(lint("InputOutputStructureReuse", statements)).toEqual([
    "WARNING InputOutputStructureReuse.Input.Op a#In: It is the input of `Op`, but is not marked with `@input`",
    "WARNING InputOutputStructureReuse.Output.Op a#Out: It is the output of `Op`, but is not marked with `@output`",
  ])
})
