import { expect, test } from "vitest"
import { findings } from "../testing.ts"

const type = `
    @metadata(key: "team")
    structure Team {
        @required
        name: String
        size: Integer
    }`

test("metadata with a type is a value of it", () => {
  expect(findings("TypedMetadata", type, 'metadata team = { size: "big" }')).toEqual([
    "ERROR TypedMetadata.team -: The metadata `team`: `name` is missing; `a#Team` requires it",
    'ERROR TypedMetadata.team -: The metadata `team`, at size: Expected a number for the integer `smithy.api#Integer`, found the string "big"',
  ])
})

test("metadata of the right type, or of none, is fine", () => {
  const preamble = 'metadata team = { name: "x" }\nmetadata other = { size: "big" }'
  expect(findings("TypedMetadata", type, preamble)).toEqual([])
})
