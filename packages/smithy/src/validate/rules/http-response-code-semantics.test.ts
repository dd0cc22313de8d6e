import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("status codes fit what they are for", () => {
  const statements = `
    @http(method: "POST", uri: "/a", code: 404)
    operation NotFound {}

    @http(method: "POST", uri: "/b", code: 204)
    operation NoContent {
        output := {
            text: String
        }
    }

    @http(method: "POST", uri: "/c", code: 201)
    operation Fine {}

    @error("client")
    @httpError(500)
    structure Mine {}

    @error("server")
    @httpError(503)
    structure Yours {}`
  expect(findings("HttpResponseCodeSemantics", statements)).toEqual([
    "DANGER HttpResponseCodeSemantics a#NotFound: The status of an operation must be 2xx, and this is 404",
    "WARNING HttpResponseCodeSemantics a#NoContent: A response with the status 204 has no body, but members of the output are sent in it",
    "DANGER HttpResponseCodeSemantics a#Mine: The status of a client error must be 4xx, and this is 500",
  ])
})
