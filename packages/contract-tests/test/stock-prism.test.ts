import { describe, expect, test } from "vitest"
import { useServer } from "./targets.ts"

// What plain Prism makes of requests that break the protocol, for those who serve our documents with it. Malformed JSON
// is not among them: Prism's own server never answers that.

const signed = { authorization: "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE" }
const json = { ...signed, "content-type": "application/json" }
const text = { ...signed, "content-type": "text/plain" }

describe("SWF's JSON variant at stock Prism", () => {
  const target = useServer("stock Prism", "swf")
  const call = (path: string, headers: Record<string, string>, body: string | null) =>
    fetch(`${target.url}${path}`, { method: "POST", headers, body })
  const operation = "/SimpleWorkflowService.ListClosedWorkflowExecutions"

  test.each([
    ["the wrong media type", text, '{"domain": "d"}'],
    ["an empty body", signed, null],
    ["a body that is no object", json, "[]"],
    ["a number for text", json, '{"domain": 7}'],
    ["a fraction for an integer", json, '{"domain": "d", "maximumPageSize": 1.5}'],
    ["null for what is required", json, '{"domain": null}'],
  ])("%s is a ValidationException", async (_name, headers, body) => {
    const answer = await call(operation, headers, body)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ __type: "smithy.framework#ValidationException" })
  })

  test.each(["/", "/SimpleWorkflowService.Nothing"])("there is nothing at %s", async (path) => {
    target.answersOutsideTheContract()
    expect((await call(path, json, "{}")).status).toBe(404)
  })
})

describe("Customer Profiles at stock Prism", () => {
  const target = useServer("stock Prism", "customer-profiles")
  const call = (path: string, headers: Record<string, string>, body: string) =>
    fetch(`${target.url}${path}`, { method: "POST", headers, body })
  const workflows = "/domains/d/workflows"

  test.each([
    ["the wrong media type", workflows, text, "{}"],
    ["a body that is no object", workflows, json, "[]"],
    ["a number for text", workflows, json, '{"Status": 7}'],
    ["text for a number", `${workflows}?max-results=many`, json, "{}"],
  ])("%s is a BadRequestException", async (_name, path, headers, body) => {
    const answer = await call(path, headers, body)
    expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([400, "BadRequestException"])
  })

  test("the media type may have a charset", async () => {
    const headers = { ...signed, "content-type": "application/json; charset=utf-8" }
    expect((await call(workflows, headers, "{}")).status).toBe(200)
  })

  test("there is nothing at an unknown path", async () => {
    target.answersOutsideTheContract()
    expect((await call("/nothing/here", json, "{}")).status).toBe(404)
  })
})
