import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("beside a payload there are headers only", () => {
  const statements = `
    structure Event {
        @eventPayload
        content: Blob
        @eventHeader
        kind: String
        lost: String
    }`
  expect(findings("EventPayloadTrait", statements)).toEqual([
    "ERROR EventPayloadTrait a#Event: Another member is the payload of this event, so nothing carries `lost`",
  ])
})
