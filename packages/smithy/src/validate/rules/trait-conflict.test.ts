import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("traits exclude others", () => {
  const statements = `
    @trait(conflicts: [other])
    structure one {}

    @trait
    structure other {}

    @one
    @other
    string Both

    @one
    string Fine`
  expect(findings("TraitConflict", statements)).toEqual([
    "ERROR TraitConflict a#Both: Traits of this string exclude each other: `@a#one` with `@a#other`",
  ])
})
