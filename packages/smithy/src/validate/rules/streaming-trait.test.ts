import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("streams are in inputs and outputs, and never absent", () => {
  const statements = `
    @streaming
    blob Bytes

    @streaming
    union Events { event: Event, text: String }

    structure Event {}

    operation Do {
        input := {
            bytes: Bytes
        }
        output := {
            @required
            nested: Nested
            events: Events
        }
    }

    structure Nested {
        @required
        bytes: Bytes
    }`
  expect(findings("StreamingTrait", statements)).toEqual([
    "ERROR StreamingTrait a#Events: Events are structures, but these members are none: `text`",
    "ERROR StreamingTrait a#DoInput$bytes: `a#Bytes` is a stream, so the member must have `@required` or a default",
    "ERROR StreamingTrait a#DoOutput$nested: Members cannot target `a#Nested`, which holds a stream",
  ])
})
