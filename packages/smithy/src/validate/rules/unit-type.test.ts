import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("only unions use Unit", () => {
  const statements = `
    structure S {
        unit: Unit
    }

    resource R {
        properties: { unit: Unit }
    }

    union U {
        unit: Unit
    }`
  expect(findings("UnitType", statements)).toEqual([
    "ERROR UnitType a#S$unit: `Unit` says nothing as a member of a structure; only unions can use it",
    "ERROR UnitType a#R: `Unit` says nothing as the property of a resource; only unions can use it",
  ])
})
