import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("settings lead to fitting members", () => {
  const statements = `
    @paginated(inputToken: "token", outputToken: "page.next", items: "page.rows.deep", pageSize: "size")
    operation List {
        input := {
            @required
            token: Integer
            @required
            size: Long
        }
        output := {
            page: Page
        }
    }

    structure Page {
        rows: Rows
    }

    structure Rows {
        deep: Texts
    }

    list Texts { member: String }`
  expect(findings("PaginatedTrait", statements)).toEqual([
    "ERROR PaginatedTrait a#List: `token`, the `inputToken`, must not be required",
    "ERROR PaginatedTrait a#List: `token`, the `inputToken`, is an integer and must be one of `string`, `map`",
    "ERROR PaginatedTrait a#List: `outputToken` names the member `page.next`, which the output does not have",
    "WARNING PaginatedTrait.DeeplyNested.items a#List: The path of `items` has more than two parts",
    "WARNING PaginatedTrait.ShouldNotBeRequired.pageSize a#List: `size`, the `pageSize`, should not be required",
    "DANGER PaginatedTrait.WrongShapeType.pageSize a#List: `size`, the `pageSize`, is a long; better is `integer`",
  ])
})

test("what is left out comes from services", () => {
  const statements = `
    @paginated(inputToken: "token")
    service Half { operations: [List] }

    @paginated(inputToken: "token", outputToken: "token")
    service Whole { operations: [List] }

    @paginated
    operation List {
        input := { token: String }
        output := { token: String }
    }`
  expect(findings("PaginatedTrait", statements)).toEqual([
    "ERROR PaginatedTrait a#List: `outputToken` is set neither here nor by the service `a#Half`",
  ])
})
