import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("updates should not have members with defaults", () => {
  const statements = `
    operation UpdateCity {
        input := {
            name: String = ""
            area: Integer
        }
    }

    operation CreateCity {
        input := {
            name: String = ""
        }
    }`
  expect(findings("DefaultValueInUpdate", statements)).toEqual([
    "WARNING DefaultValueInUpdate a#UpdateCity: Members of this update have defaults, so leaving them out looks like setting them: `name`",
  ])
})
