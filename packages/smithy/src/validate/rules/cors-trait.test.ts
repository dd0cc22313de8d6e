import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("one origin and a list of origins exclude each other", () => {
  const statements = `
    @cors(origin: "https://a.example", origins: { "https://b.example": "*" })
    service Both {}

    @cors(origins: { "https://b.example": "*" })
    service Several {}`
  expect(findings("CorsTrait", statements)).toEqual([
    "ERROR CorsTrait a#Both: `origin` and `origins` exclude each other",
  ])
})
