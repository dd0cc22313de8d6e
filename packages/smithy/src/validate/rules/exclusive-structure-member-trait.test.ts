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

test("some traits are for the target of one member of a structure", () => {
  const statements = `
    @trait(structurallyExclusive: "target")
    structure big {}

    @big
    list First { member: String }
    @big
    list Second { member: String }

    structure Two { a: First, b: Second, c: String }
    structure Same { a: First, b: First }
    structure One { a: First, b: String }
    union Either { a: First, b: Second }`
  expect(findings("ExclusiveStructureMemberTrait", statements)).toEqual([
    "ERROR ExclusiveStructureMemberTrait a#Two: `@a#big` can be on the target of one member only, not of `a`, `b`",
    "ERROR ExclusiveStructureMemberTrait a#Same: `@a#big` can be on the target of one member only, not of `a`, `b`",
  ])
})
