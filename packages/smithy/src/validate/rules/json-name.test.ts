import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("members have different names in JSON", () => {
  const statements = `
    structure S {
        @jsonName("b")
        a: String
        b: String
        c: String
    }`
  expect(findings("JsonName", statements)).toEqual([
    "ERROR JsonName a#S: The JSON name `b` is that of several members: `a`, `b`",
  ])
})
