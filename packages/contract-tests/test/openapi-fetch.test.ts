import { describe, expect, test } from "vitest"
import { listExecutions, listWorkflows } from "./openapi-clients.ts"
import { useServer } from "./targets.ts"
import { forced, swfViolations, workflowViolations } from "./violations.ts"

const servers = ["our mock", "the generated server", "stock Prism"] as const
const body = { domain: "867530901", startTimeFilter: { oldestDate: 1325376070 } }

describe.each(servers)("openapi-fetch to SWF at %s", (server) => {
  const target = useServer(server, "swf")

  test("lists closed executions", async () => {
    const { data, error } = await listExecutions(server, target.url, body)
    expect(error).toBeUndefined()
    expect(data?.executionInfos.map((info) => info.closeTimestamp)).toEqual([
      1326590754.654, 1326586831.628, 1326582914.031,
    ])
  })

  test.each(["OperationNotPermittedFault", "UnknownResourceFault"])("gets %s as data", async (name) => {
    const headers = { prefer: `code=400, example=${name}` }
    const { error, response } = await listExecutions(server, target.url, { ...body, domain: name }, headers)
    expect(response.status).toBe(400)
    expect(error).toMatchObject({ __type: `com.amazonaws.swf#${name}` })
  })

  test.each(swfViolations)("gets ValidationException when %s", async (_name, broken) => {
    const { error, response } = await listExecutions(server, target.url, forced(broken))
    expect(response.status).toBe(400)
    expect(error).toMatchObject({ __type: "smithy.framework#ValidationException" })
  })

  test("may send members that the contract does not know", async () => {
    const { response } = await listExecutions(server, target.url, forced({ ...body, colour: "blue" }))
    expect(response.status).toBe(200)
  })

  test("may send null for what is optional, but to Prism, which knows only what the schemas say", async () => {
    const { response } = await listExecutions(server, target.url, forced({ ...body, tagFilter: null }))
    expect(response.status).toBe(server === "stock Prism" ? 400 : 200)
  })
})

const errors = [
  ["AccessDeniedException", 403],
  ["BadRequestException", 400],
  ["InternalServerException", 500],
  ["ResourceNotFoundException", 404],
  ["ThrottlingException", 429],
] as const

describe.each(servers)("openapi-fetch to Customer Profiles at %s", (server) => {
  const target = useServer(server, "customer-profiles")
  const domain = { path: { DomainName: "example-domain" } }

  test("lists workflows", async () => {
    const params = { ...domain, query: { "max-results": 1 } }
    const { data, error } = await listWorkflows(target.url, params, { Status: "COMPLETE" })
    expect(error).toBeUndefined()
    expect(data?.Items?.map((item) => item.LastUpdatedAt)).toEqual([1640998800.5])
  })

  test("needs no body", async () => {
    expect((await listWorkflows(target.url, domain)).response.status).toBe(200)
  })

  test.each(errors)("gets %s as data with status %i", async (name, status) => {
    const headers = { prefer: `code=${status}` }
    const { error, response } = await listWorkflows(target.url, { path: { DomainName: name } }, {}, headers)
    expect([response.status, response.headers.get("x-amzn-errortype")]).toEqual([status, name])
    expect(error).toEqual({ Message: expect.stringMatching(/./) })
  })

  // Plain Prism takes an empty parameter for an absent one.
  const violations = workflowViolations.filter(([name]) => server !== "stock Prism" || name !== "NextToken is empty")
  test.each(violations)(
    "gets BadRequestException when %s",
    async (_name, { DomainName, MaxResults, NextToken, ...body }) => {
      const query = forced<object>({ "max-results": MaxResults, "next-token": NextToken })
      const { response } = await listWorkflows(target.url, { path: { DomainName }, query }, forced(body))
      expect([response.status, response.headers.get("x-amzn-errortype")]).toEqual([400, "BadRequestException"])
    },
  )

  test("may send members that the contract does not know", async () => {
    expect((await listWorkflows(target.url, domain, forced({ colour: "blue" }))).response.status).toBe(200)
  })

  test("may send null for what is optional, but to Prism, which knows only what the schemas say", async () => {
    const { response } = await listWorkflows(target.url, domain, forced({ Status: null }))
    expect(response.status).toBe(server === "stock Prism" ? 400 : 200)
  })
})
