import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("operations belong to the resource they identify", () => {
  const statements = `
    service S {
        operations: [Sweep, Other]
        resources: [City]
    }

    resource City {
        identifiers: { id: CityId }
    }

    operation Sweep {
        input := {
            @required
            id: CityId
        }
    }

    operation Other {}

    string CityId`
  expect(findings("ServiceBoundResourceOperation", statements)).toEqual([
    "WARNING ServiceBoundResourceOperation.a#S.Sweep a#Sweep: Its members identify `a#City`",
  ])
})
