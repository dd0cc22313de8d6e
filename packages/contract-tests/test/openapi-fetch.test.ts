import type { paths as CustomerProfilesPaths } from "@workflow-contracts/contract/customer-profiles/openapi"
import type { paths as SwfPaths } from "@workflow-contracts/contract/swf/openapi"
import createClient, { type Middleware } from "openapi-fetch"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startStockPrism } from "../src/stock-prism.ts"
import type { Target } from "../src/target.ts"
import { documentPath, useServer } from "./targets.ts"

const operation = "/SimpleWorkflowService.ListClosedWorkflowExecutions"
const mediaType = "application/x-amz-json-1.0"
const body = { domain: "867530901", startTimeFilter: { oldestDate: 1325376070 } }

/** OpenAPI knows no routing by header, so the document has the target as a path; a real server wants it in the header. */
const targetAsHeader: Middleware = {
  async onRequest({ request }) {
    const url = new URL(request.url)
    const headers = new Headers(request.headers)
    headers.set("x-amz-target", url.pathname.slice(1))
    headers.set("content-type", mediaType)
    return new Request(new URL("/", url), { method: "POST", headers, body: await request.text() })
  },
}

describe.each(["our mock", "the generated server"] as const)("openapi-fetch to %s", (server) => {
  const swf = useServer(server, "swf")
  const customerProfiles = useServer(server, "customer-profiles")

  test("lists closed executions", async () => {
    const client = createClient<SwfPaths>({ baseUrl: swf.url })
    client.use(targetAsHeader)
    const { data, error } = await client.POST(operation, { body, parseAs: "json" })
    expect(error).toBeUndefined()
    expect(data?.executionInfos.map((info) => info.closeTimestamp)).toEqual([
      1326590754.654, 1326586831.628, 1326582914.031,
    ])
  })

  test("gets a modelled error as data", async () => {
    const client = createClient<SwfPaths>({ baseUrl: swf.url })
    client.use(targetAsHeader)
    const { error, response } = await client.POST(operation, {
      body: { ...body, domain: "UnknownResourceFault" },
      headers: { prefer: "code=400, example=UnknownResourceFault" },
    })
    expect(response.status).toBe(400)
    expect(error).toMatchObject({ __type: "com.amazonaws.swf#UnknownResourceFault" })
  })

  test("lists workflows", async () => {
    const client = createClient<CustomerProfilesPaths>({ baseUrl: customerProfiles.url })
    const { data, error } = await client.POST("/domains/{DomainName}/workflows", {
      params: { path: { DomainName: "example-domain" }, query: { "max-results": 1 } },
      body: { Status: "COMPLETE" },
    })
    expect(error).toBeUndefined()
    expect(data?.Items?.map((item) => item.LastUpdatedAt)).toEqual([1640998800.5])
  })
})

describe("openapi-fetch to stock Prism, with the SWF document's JSON variant", () => {
  // The document says that requests are signed, and Prism asks for the header. What it says is nothing to Prism.
  const signed = { authorization: "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE" }
  let prism: Target
  beforeAll(async () => {
    prism = await startStockPrism(documentPath("swf", "openapi.json-media-type.json"))
  })
  afterAll(() => prism.close())

  test("lists closed executions", async () => {
    const client = createClient<SwfPaths>({ baseUrl: prism.url, headers: signed })
    const { data, error } = await client.POST(operation, { body })
    expect(error).toBeUndefined()
    expect(data?.executionInfos).toHaveLength(3)
  })

  test.each(["OperationNotPermittedFault", "UnknownResourceFault"])("gets %s when it asks for it", async (name) => {
    const client = createClient<SwfPaths>({ baseUrl: prism.url, headers: signed })
    const headers = { prefer: `code=400, example=${name}` }
    const { error, response } = await client.POST(operation, { body, headers })
    expect(response.status).toBe(400)
    expect(error).toMatchObject({ __type: `com.amazonaws.swf#${name}` })
  })

  test.each([
    ["no domain", { startTimeFilter: { oldestDate: 0 } }],
    ["an empty domain", { ...body, domain: "" }],
    ["too large a page", { ...body, maximumPageSize: 101 }],
    ["an unknown status", { ...body, closeStatusFilter: { status: "CANCELLED" } }],
  ])("gets ValidationException for %s", async (_name, broken) => {
    const answer = await fetch(`${prism.url}${operation}`, {
      method: "POST",
      headers: { ...signed, "content-type": "application/json" },
      body: JSON.stringify(broken),
    })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ __type: "smithy.framework#ValidationException" })
  })
})
