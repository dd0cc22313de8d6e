import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("a header does not begin with a prefix of others", () => {
  const statements = `
    map Texts { key: String, value: String }

    structure S {
        @httpPrefixHeaders("x-meta-")
        meta: Texts
        @httpHeader("X-Meta-Size")
        inside: String
        @httpHeader("X-Size")
        outside: String
    }`
  expect(findings("HttpPrefixHeadersTrait", statements)).toEqual([
    "ERROR HttpPrefixHeadersTrait a#S$inside: The header `X-Meta-Size` begins with `x-meta-`, a prefix that another member is bound to",
  ])
})

test("a member may be bound to all headers", () => {
  const statements = `
    map Texts { key: String, value: String }

    structure S {
        @httpPrefixHeaders("")
        all: Texts
        @httpHeader("X-Size")
        size: String
    }`
  expect(findings("HttpPrefixHeadersTrait", statements)).toEqual([
    "NOTE HttpPrefixHeadersTrait a#S$size: The header `X-Size` is bound to another member as well, as all headers are",
  ])
})
