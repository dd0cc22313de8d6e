import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("clients know errors by their codes", () => {
  const statements = `
    @aws.protocols#awsQuery
    @xmlNamespace(uri: "https://example.com")
    service S {
        operations: [Get]
        errors: [Gone]
    }

    service Other {
        operations: [Get]
        errors: [Gone]
    }

    operation Get { errors: [Missing, Full] }

    @error("client")
    structure Gone {}

    @error("client")
    @aws.protocols#awsQueryError(code: "Gone", httpResponseCode: 404)
    structure Missing {}

    @error("client")
    structure Full {}`
  expect(findings("QueryErrorCode", statements)).toEqual([
    "DANGER QueryErrorCode a#S: Clients cannot tell errors with the code `Gone` apart: `a#Gone`, `a#Missing`",
  ])
})
