import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("a key has one type", () => {
  const statements = `
    @metadata(key: "x")
    string One

    @metadata(key: "x")
    string Other

    @metadata(key: "validators")
    string Reserved`
  expect(findings("MetadataTrait", statements)).toEqual([
    "ERROR MetadataTrait a#One: The metadata `x` has another type already: `a#Other`",
    "ERROR MetadataTrait a#Other: The metadata `x` has another type already: `a#One`",
    "ERROR MetadataTrait a#Reserved: The metadata `validators` is Smithy's own",
  ])
})
