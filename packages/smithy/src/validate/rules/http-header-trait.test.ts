import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("headers have names of their own", () => {
  const statements = `
    structure S {
        @httpHeader("X-A")
        one: String
        @httpHeader("x-a")
        two: String
        @httpHeader("Host")
        reserved: String
        @httpHeader("not good")
        wrong: String
        @httpHeader("x-b")
        fine: String
    }`
  expect(findings("HttpHeaderTrait", statements)).toEqual([
    "ERROR HttpHeaderTrait a#S: The header `x-a` is bound to several members: `one`, `two`",
    "DANGER HttpHeaderTrait a#S$reserved: The header `Host` belongs to the protocol and cannot be bound",
    "DANGER HttpHeaderTrait a#S$wrong: `not good` cannot be the name of a header",
  ])
})
