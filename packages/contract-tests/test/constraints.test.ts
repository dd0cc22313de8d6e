import { describe, expect, test } from "vitest"
import { useServer } from "./targets.ts"
import { long, swfViolations, workflowsRequest, workflowViolations } from "./violations.ts"

const time = { startTimeFilter: { oldestDate: 0 } }

/** The longest and shortest values that the model allows, all at once: length counts characters, not UTF-16 units. */
const swfLimits: readonly (readonly [string, object])[] = [
  ["the shortest", { domain: "d", ...time, typeFilter: { name: "n", version: "" }, maximumPageSize: 0 }],
  [
    "the longest",
    {
      domain: "\u{1f436}".repeat(256),
      ...time,
      typeFilter: { name: long(256), version: long(64) },
      nextPageToken: long(2048),
      maximumPageSize: 100,
    },
  ],
  ["an empty tag", { domain: "d", ...time, tagFilter: { tag: "" } }],
  ["null for what is optional", { domain: "d", ...time, tagFilter: null, nextPageToken: null, reverseOrder: null }],
  ["an unknown member", { domain: "d", ...time, colour: "blue" }],
]

describe.each(["our mock", "the generated server"] as const)("SWF constraints at %s", (server) => {
  const target = useServer(server, "swf")
  const call = (body: object) =>
    fetch(target.url, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": "SimpleWorkflowService.ListClosedWorkflowExecutions",
      },
      body: JSON.stringify(body),
    })

  test.each(swfViolations)("%s", async (_name, body, member) => {
    const answer = await call(body)
    expect(answer.status).toBe(400)
    expect(answer.headers.get("content-type")).toBe("application/x-amz-json-1.0")
    expect(await answer.json()).toMatchObject({
      __type: "smithy.framework#ValidationException",
      message: expect.stringContaining(member),
    })
  })

  test.each(swfLimits)("%s is accepted", async (_name, body) => {
    const answer = await call(body)
    expect([answer.status, await answer.json()]).toEqual([200, { executionInfos: expect.any(Array) }])
  })
})

const workflowLimits: readonly (readonly [string, string, object | undefined])[] = [
  ["the longest", `/domains/${long(64)}/workflows?max-results=100&next-token=${long(1024)}`, undefined],
  ["the shortest", "/domains/-/workflows?max-results=1&next-token=x", {}],
  ["null for what is optional", "/domains/d/workflows", { Status: null, QueryEndDate: null }],
  ["an unknown member", "/domains/d/workflows", { colour: "blue" }],
  [
    "each filter",
    "/domains/d/workflows",
    { WorkflowType: "APPFLOW_INTEGRATION", Status: "SPLIT", QueryStartDate: 0.5 },
  ],
]

describe.each(["our mock", "the generated server"] as const)("Customer Profiles constraints at %s", (server) => {
  const target = useServer(server, "customer-profiles")
  const call = (path: string, body: object | undefined) =>
    fetch(`${target.url}${path}`, {
      method: "POST",
      ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    })

  test.each(workflowViolations)("%s", async (_name, input) => {
    const { path, body } = workflowsRequest(input)
    const answer = await call(path, body)
    expect(answer.status).toBe(400)
    expect(answer.headers.get("x-amzn-errortype")).toBe("BadRequestException")
    expect(await answer.json()).toEqual({ Message: expect.stringMatching(/./) })
  })

  test.each(workflowLimits)("%s is accepted", async (_name, path, body) => {
    const answer = await call(path, body)
    expect([answer.status, await answer.json()]).toEqual([200, { Items: expect.any(Array), NextToken: "page-2" }])
  })
})
