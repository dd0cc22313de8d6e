import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("parameters have as many values as each other", () => {
  const statements = `
    @protocolDefinition
    @trait
    structure proto {}

    @smithy.test#httpMalformedRequestTests([
        {
            id: "right"
            protocol: proto
            request: { method: "POST", uri: "/" }
            response: { code: 400 }
            testParameters: { a: ["1", "2"], b: ["3", "4"] }
        }
        {
            id: "wrong"
            protocol: proto
            request: { method: "POST", uri: "/" }
            response: { code: 400 }
            testParameters: { a: ["1", "2"], b: ["3"] }
        }
    ])
    @http(method: "POST", uri: "/")
    operation Put {}`
  expect(findings("HttpMalformedRequestTests", statements)).toEqual([
    "ERROR HttpMalformedRequestTests a#Put: The parameters of the test `wrong` have different numbers of values",
  ])
})
