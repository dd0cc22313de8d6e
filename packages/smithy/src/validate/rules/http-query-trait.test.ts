import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("a key is bound once and not set by the URI", () => {
  const statements = `
    @http(method: "POST", uri: "/?fixed=1")
    operation Find {
        input := {
            @httpQuery("q")
            one: String
            @httpQuery("q")
            other: String
            @httpQuery("fixed")
            fixed: String
            @httpQuery("Q")
            fine: String
        }
    }`
  expect(findings("HttpQueryTrait", statements)).toEqual([
    "ERROR HttpQueryTrait a#FindInput: The query key `q` is bound to several members: `one`, `other`",
    "ERROR HttpQueryTrait a#FindInput: The query key `fixed` is set by the URI of `a#Find` already: /?fixed=1",
  ])
})
