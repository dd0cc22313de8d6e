import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("params are what the operation takes", () => {
  const statements = `
    @protocolDefinition
    @trait
    structure proto {}

    @smithy.test#httpRequestTests([
        { id: "right", protocol: proto, method: "POST", uri: "/", params: { name: "a", when: 1.5, maybe: null } }
        { id: "wrong", protocol: proto, method: "POST", uri: "/", params: { name: 1, when: "2020-01-01T00:00:00Z", other: true } }
        { id: "missing", protocol: proto, method: "POST", uri: "/" }
    ])
    @http(method: "POST", uri: "/")
    operation Put {
        input := {
            @required
            name: String
            when: Timestamp
            maybe: String
        }
    }`
  expect(findings("HttpRequestTestsInput", statements)).toEqual([
    "ERROR HttpRequestTestsInput a#Put: The params of the test `wrong`, at name: Expected a string for the string `smithy.api#String`, found `1`",
    'ERROR HttpRequestTestsInput a#Put: The params of the test `wrong`, at when: Expected a number of seconds for the timestamp `a#PutInput$when`, found the string "2020-01-01T00:00:00Z"',
    "WARNING HttpRequestTestsInput.UnknownMember.a#PutInput.other a#Put: The params of the test `wrong`: `a#PutInput` has no member `other`",
    "ERROR HttpRequestTestsInput a#Put: The params of the test `missing`: `name` is missing; `a#PutInput` requires it",
  ])
})

test("bodies are of their media type", () => {
  const statements = `
    @protocolDefinition
    @trait
    structure proto {}

    @smithy.test#httpRequestTests([
        { id: "json", protocol: proto, method: "POST", uri: "/", body: "{}", bodyMediaType: "application/json" }
        { id: "no_json", protocol: proto, method: "POST", uri: "/", body: "<a>", bodyMediaType: "application/xml" }
        { id: "unsaid", protocol: proto, method: "POST", uri: "/", body: "{" }
    ])
    @http(method: "POST", uri: "/")
    operation Put {}`
  expect(findings("HttpRequestTestsInput", statements)).toEqual([
    "DANGER HttpRequestTestsInput a#Put: The body of the test `no_json` is not application/xml: <a> does not end",
  ])
})

test("vendor params are what their shape takes", () => {
  const statements = `
    @protocolDefinition
    @trait
    structure proto {}

    @smithy.test#httpRequestTests([
        { id: "right", protocol: proto, method: "POST", uri: "/", vendorParams: { region: "a" }, vendorParamsShape: Config }
        { id: "wrong", protocol: proto, method: "POST", uri: "/", vendorParams: { region: 1 }, vendorParamsShape: Config }
        { id: "empty", protocol: proto, method: "POST", uri: "/", vendorParamsShape: Config }
        { id: "untyped", protocol: proto, method: "POST", uri: "/", vendorParams: { anything: 1 } }
    ])
    @http(method: "POST", uri: "/")
    operation Put {}

    structure Config { region: String }`
  expect(findings("HttpRequestTestsInput", statements)).toEqual([
    "ERROR HttpRequestTestsInput a#Put: The vendor params of the test `wrong`, at region: Expected a string for the string `smithy.api#String`, found `1`",
    "WARNING HttpRequestTestsInput a#Put: There is a `vendorParamsShape`, but there are no `vendorParams` in the test `empty`",
  ])
})
