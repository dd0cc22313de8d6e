import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("some traits are for one member of a structure", () => {
  const statements = `
    structure Two {
        @httpPayload
        one: String
        @httpPayload
        other: String
    }

    structure One {
        @httpPayload
        one: String
        other: String
    }`
  expect(findings("ExclusiveStructureMemberTrait", statements)).toEqual([
    "ERROR ExclusiveStructureMemberTrait a#Two: `@httpPayload` can be applied to one member only, not to `one`, `other`",
  ])
})
