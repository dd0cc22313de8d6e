import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("defaults mean nothing in unions", () => {
  const statements = `
    union U {
        number: PrimitiveInteger
        text: String
    }`
  expect(findings("Union", statements)).toEqual([
    "NOTE Union a#U$number: The default `0` of `smithy.api#PrimitiveInteger` means nothing in a union",
  ])
})
