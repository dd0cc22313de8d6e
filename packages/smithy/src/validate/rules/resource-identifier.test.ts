import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("resources have the identifiers of those above them", () => {
  const statements = `
    resource Country {
        identifiers: { country: String }
        resources: [City, Lake]
    }

    resource City {
        identifiers: { id: String }
    }

    resource Lake {
        identifiers: { country: LakeId }
        properties: { COUNTRY: String }
    }

    string LakeId`
  expect(findings("ResourceIdentifier", statements)).toEqual([
    "ERROR ResourceIdentifier a#City: The resource lacks identifiers of `a#Country`, which holds it: `country`",
    "ERROR ResourceIdentifier a#Lake: `country` targets another shape here than in `a#Country`, which holds the resource",
    "ERROR ResourceIdentifier a#Lake: `country` is both an identifier and a property",
  ])
})
