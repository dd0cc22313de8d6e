import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("values fit the shapes that define traits", () => {
  const statements = `
    @trait
    structure mark {
        @required
        @range(min: 1)
        size: Integer
        tags: Texts
        kind: Kind
    }

    list Texts {
        @length(min: 2)
        member: String
    }

    enum Kind { A, B }

    @mark(size: 0, tags: ["a"], kind: "C", other: 1)
    string Wrong

    @mark(tags: 1)
    string Missing

    @mark(size: 1, tags: ["ab"], kind: "A")
    string Fine`
  expect(findings("TraitValue", statements)).toEqual([
    "ERROR TraitValue.Member.InvalidRange a#Wrong: `@a#mark`, at size: `a#mark$size` must be at least 1, found 0",
    "ERROR TraitValue a#Wrong: `@a#mark`, at tags.0: `a#Texts$member` needs a length of at least 2, found 1",
    'ERROR TraitValue a#Wrong: `@a#mark`, at kind: `a#Kind` must be one of "A", "B", found the string "C"',
    "WARNING TraitValue.UnknownMember.a#mark.other a#Wrong: `@a#mark`: `a#mark` has no member `other`",
    "ERROR TraitValue a#Missing: `@a#mark`: `size` is missing; `a#mark` requires it",
    "ERROR TraitValue a#Missing: `@a#mark`, at tags: Expected a list for the list `a#Texts`, found `1`",
  ])
})

test("what is read as a text or number, and is a wrong one, keeps no trait of Smithy from being understood", () => {
  const statements = `
    @timestampFormat("never")
    timestamp Never

    @length(min: 1.5)
    string Half`
  expect(findings("TraitValue", statements)).toEqual([
    'ERROR TraitValue a#Never: `@timestampFormat`: `smithy.api#timestampFormat` must be one of "date-time", "epoch-seconds", "http-date", found the string "never"',
    "ERROR TraitValue a#Half: `@length`, at min: Expected a whole number for the long `smithy.api#Long`, found `1.5`",
  ])
})
