import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("a member that looks like an identifier should say whose", () => {
  const statements = `
    resource City {
        identifiers: { cityId: CityId }
        read: GetCity
    }

    @readonly
    operation GetCity {
        input := {
            @required
            cityId: CityId
        }
    }

    structure Elsewhere {
        cityId: CityId
    }

    @references([{ resource: City }])
    structure Known {
        cityId: CityId
    }

    string CityId`
  expect(findings("MemberShouldReferenceResource", statements)).toEqual([
    "WARNING MemberShouldReferenceResource a#Elsewhere$cityId: The member seems to refer to `a#City`",
  ])
})
