import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("methods fit what an operation says of itself", () => {
  const statements = `
    @http(method: "GET", uri: "/a")
    operation Get {
        input := {
            inBody: String
        }
    }

    @readonly
    @http(method: "POST", uri: "/b")
    operation Post {}

    @http(method: "delete", uri: "/c")
    operation Delete {}

    @http(method: "OPTIONS", uri: "/d")
    @readonly
    operation Options {}

    @http(method: "BREW", uri: "/e")
    operation Unknown {}

    @idempotent
    @http(method: "PUT", uri: "/f")
    operation Put {}`
  expect(findings("HttpMethodSemantics", statements)).toEqual([
    "WARNING HttpMethodSemantics.MissingReadonlyTrait a#Get: `GET` needs `@readonly`",
    "DANGER HttpMethodSemantics.UnexpectedPayload a#Get: Requests with `GET` have no body, but `inBody` would be sent in it",
    "WARNING HttpMethodSemantics.UnnecessaryReadonlyTrait a#Post: `POST` does not go with `@readonly`",
    "WARNING HttpMethodSemantics a#Delete: Write the method `delete` as `DELETE`",
    "WARNING HttpMethodSemantics.MissingIdempotentTrait a#Delete: `delete` needs `@idempotent`",
    "WARNING HttpMethodSemantics.OPTIONS a#Options: `OPTIONS` belongs to CORS and should not be modelled",
  ])
})
