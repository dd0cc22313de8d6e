import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("tests of a kind have ids of their own", () => {
  const statements = `
    @protocolDefinition
    @trait
    structure proto {}

    @smithy.test#httpRequestTests([
        { id: "same", protocol: proto, method: "POST", uri: "/" }
        { id: "other", protocol: proto, method: "POST", uri: "/" }
    ])
    @smithy.test#httpResponseTests([{ id: "same", protocol: proto, code: 200 }])
    @http(method: "POST", uri: "/")
    operation One {}

    @smithy.test#httpRequestTests([
        { id: "same", protocol: proto, method: "POST", uri: "/" }
        { id: "same", protocol: proto, method: "POST", uri: "/" }
    ])
    @http(method: "PUT", uri: "/")
    operation Two {}`
  expect(findings("UniqueProtocolTestCaseId", statements)).toEqual([
    "ERROR UniqueProtocolTestCaseId a#One: Several tests have the id `same`: those of `a#One`, `a#Two`, `a#Two`",
    "ERROR UniqueProtocolTestCaseId a#Two: Several tests have the id `same`: those of `a#One`, `a#Two`, `a#Two`",
  ])
})

test("each value of a parameter makes a test", () => {
  const statements = `
    @protocolDefinition
    @trait
    structure proto {}

    @smithy.test#httpResponseTests([{ id: "test_case1", protocol: proto, code: 200 }])
    @smithy.test#httpMalformedRequestTests([
        {
            id: "test"
            protocol: proto
            request: { method: "POST", uri: "/" }
            response: { code: 400 }
            testParameters: { a: ["1", "2"] }
        }
    ])
    @http(method: "POST", uri: "/")
    operation Put {}`
  expect(findings("UniqueProtocolTestCaseId", statements)).toEqual([
    "ERROR UniqueProtocolTestCaseId a#Put: Several tests have the id `test_case1`: those of `a#Put`, `a#Put`",
  ])
})
