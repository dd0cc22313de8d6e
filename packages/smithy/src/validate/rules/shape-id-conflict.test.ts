import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("ids differ by more than case", () => {
  const statements = `
    structure City {
        name: String
        Name: String
    }

    string CITY`
  expect(findings("ShapeIdConflict", statements)).toEqual([
    "ERROR ShapeIdConflict a#City: The id differs by the case of its letters only from `a#CITY`",
    "ERROR ShapeIdConflict a#City$name: The id differs by the case of its letters only from `a#City$Name`",
    "ERROR ShapeIdConflict a#City$Name: The id differs by the case of its letters only from `a#City$name`",
    "ERROR ShapeIdConflict a#CITY: The id differs by the case of its letters only from `a#City`",
  ])
})
