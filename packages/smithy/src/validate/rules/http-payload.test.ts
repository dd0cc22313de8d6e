import { expect, test } from "vitest"
import { findings } from "../testing.ts"

test("beside a payload, all members are bound", () => {
  const statements = `
    @http(method: "POST", uri: "/")
    operation Post {
        input := {
            @httpPayload
            content: Blob
            @httpHeader("x-a")
            header: String
            lost: String
        }
    }

    @error("client")
    structure Gone {
        @httpPayload
        content: Blob
        lost: String
    }`
  expect(findings("HttpPayload", statements)).toEqual([
    "ERROR HttpPayload a#PostInput: Another member is the payload, so nothing carries `lost`",
    "ERROR HttpPayload a#Gone: Another member is the payload, so nothing carries `lost`",
  ])
})
