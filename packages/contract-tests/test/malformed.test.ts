import { describe, expect, test } from "vitest"
import { useServer } from "./targets.ts"

const swfTarget = "SimpleWorkflowService.ListClosedWorkflowExecutions"
const swfType = "application/x-amz-json-1.0"
const swf = { "content-type": swfType, "x-amz-target": swfTarget }

/** What breaks the protocol rather than a constraint: the headers, the body, the status and the error's name. */
const swfRequests = [
  ["malformed JSON", swf, '{"domain": ', 400, "SerializationException"],
  ["a body that is no object", swf, "[]", 400, "SerializationException"],
  ["a number for text", swf, '{"domain": 7}', 400, "SerializationException"],
  ["text for a time", swf, '{"domain": "d", "startTimeFilter": {"oldestDate": "x"}}', 400, "SerializationException"],
  ["a fraction for an integer", swf, '{"domain": "d", "maximumPageSize": 1.5}', 400, "SerializationException"],
  [
    "the wrong media type",
    { "content-type": "text/plain", "x-amz-target": swfTarget },
    "{}",
    415,
    "UnsupportedMediaTypeException",
  ],
  ["no target", { "content-type": swfType }, "{}", 400, "UnknownOperationException"],
  [
    "an unknown target",
    { "content-type": swfType, "x-amz-target": "SimpleWorkflowService.Nothing" },
    "{}",
    400,
    "UnknownOperationException",
  ],
  [
    "a target of another service",
    { "content-type": swfType, "x-amz-target": "Other.ListClosedWorkflowExecutions" },
    "{}",
    400,
    "UnknownOperationException",
  ],
] as const

describe.each(["our mock", "the generated server"] as const)(
  "SWF requests that break the protocol, at %s",
  (server) => {
    const target = useServer(server, "swf")

    test.each(swfRequests)("%s", async (_name, headers, body, status, name) => {
      target.answersOutsideTheContract()
      const answer = await fetch(target.url, { method: "POST", headers, body })
      expect(answer.status).toBe(status)
      expect(answer.headers.get("x-amzn-requestid")).toMatch(/./)
      expect(await answer.json()).toMatchObject({ __type: expect.stringMatching(new RegExp(`(^|#)${name}$`)) })
    })

    test("an empty body has no domain", async () => {
      const answer = await fetch(target.url, { method: "POST", headers: swf })
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ __type: "smithy.framework#ValidationException" })
    })
  },
)

const workflows = "/domains/d/workflows"
const json = { "content-type": "application/json" }

const workflowRequests = [
  ["malformed JSON", "POST", workflows, json, '{"Status": ', 400, "SerializationException"],
  ["a body that is no object", "POST", workflows, json, "[]", 400, "SerializationException"],
  ["a number for text", "POST", workflows, json, '{"Status": 7}', 400, "SerializationException"],
  ["text for a number", "POST", `${workflows}?max-results=many`, json, "{}", 400, "SerializationException"],
  [
    "the wrong media type",
    "POST",
    workflows,
    { "content-type": "text/plain" },
    "{}",
    415,
    "UnsupportedMediaTypeException",
  ],
  ["an unknown path", "POST", "/nothing/here", json, "{}", 404, "UnknownOperationException"],
] as const

describe.each(["our mock", "the generated server"] as const)(
  "Customer Profiles requests that break the protocol, at %s",
  (server) => {
    const target = useServer(server, "customer-profiles")

    test.each(workflowRequests)("%s", async (_name, method, path, headers, body, status, name) => {
      target.answersOutsideTheContract()
      const answer = await fetch(`${target.url}${path}`, { method, headers, body })
      expect(answer.status).toBe(status)
      expect(answer.headers.get("x-amzn-errortype")).toBe(name)
      expect(answer.headers.get("x-amzn-requestid")).toMatch(/./)
    })

    test("a method that the path does not have", async () => {
      target.answersOutsideTheContract()
      const answer = await fetch(`${target.url}${workflows}`)
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"])
      expect(answer.headers.get("x-amzn-errortype")).toBe("MethodNotAllowedException")
    })

    test("an empty body is fine", async () => {
      const answer = await fetch(`${target.url}${workflows}`, { method: "POST" })
      expect(answer.status).toBe(200)
    })
  },
)

describe("a handler that fails", () => {
  const swfServer = useServer("the generated server", "swf")
  const customerProfiles = useServer("the generated server", "customer-profiles")

  test("says nothing of the failure over awsJson1_0", async () => {
    swfServer.answersOutsideTheContract()
    const answer = await fetch(swfServer.url, {
      method: "POST",
      headers: swf,
      body: '{"domain": "a-bug"}',
    })
    expect(answer.status).toBe(500)
    const text = await answer.text()
    expect(text).toContain("InternalFailure")
    expect(text).not.toContain("secret")
  })

  test("says nothing of the failure over restJson1", async () => {
    customerProfiles.answersOutsideTheContract()
    const answer = await fetch(`${customerProfiles.url}/domains/a-bug/workflows`, { method: "POST" })
    expect(answer.status).toBe(500)
    expect(answer.headers.get("x-amzn-errortype")).toBe("InternalFailure")
    expect(await answer.text()).not.toContain("secret")
  })
})
