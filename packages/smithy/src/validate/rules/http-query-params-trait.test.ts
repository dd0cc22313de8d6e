import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("keys for one member and for any are hard to tell apart", () => {
  const statements = `
    map Texts { key: String, value: String }

    structure S {
        @httpQueryParams
        all: Texts
        @httpQuery("q")
        one: String
    }`
  expect(findings("HttpQueryParamsTrait", statements)).toEqual([
    "NOTE HttpQueryParamsTrait a#S: A service cannot tell the keys of `all` from those of `one`",
  ])
})
