import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("references bind all identifiers of a resource", () => {
  const statements = `
    resource City {
        identifiers: { country: String, id: String }
    }

    @references([{ resource: City }])
    structure Missing {
        country: String
    }

    @references([{ resource: City, ids: { id: "number", other: "country" } }])
    structure Wrong {
        country: String
        number: Integer
    }

    @references([{ resource: City }])
    string Text

    @references([{ resource: Missing }])
    structure NoResource {}

    @references([{ resource: City, ids: { id: "a", country: "b" } }])
    structure Fine {
        a: String
        b: String
    }`
  expect(findings("ReferencesTrait", statements)).toEqual([
    "ERROR ReferencesTrait a#Missing: The structure has no members `id`, which refer to `a#City`",
    "ERROR ReferencesTrait a#Wrong: `ids` lacks identifiers of `a#City`: `country`",
    "ERROR ReferencesTrait a#Wrong: `ids` has what is no identifier of `a#City`: `other`",
    "ERROR ReferencesTrait a#Wrong: Identifiers are strings, but these members are none: `number`",
    "ERROR ReferencesTrait a#Text: `a#City` has 2 identifiers, and a string can refer to one only",
    "ERROR ReferencesTrait a#NoResource: `a#Missing` is a structure, and a reference leads to a resource",
  ])
})
