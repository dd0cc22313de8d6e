import { ListWorkflowsCommand } from "@aws-sdk/client-customer-profiles"
import { ListClosedWorkflowExecutionsCommand } from "@aws-sdk/client-swf"
import { describe, expect, test } from "vitest"
import { base, execution, profilesDomain, swfDomain, workflow } from "../../test/records.ts"
import { customerProfilesClient, type Running, rawProfiles, rawSwf, run, swfClient } from "../../test/running.ts"
import { postgresStore } from "../store/postgres/postgres-store.ts"
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts"
import { StoreError } from "../store/store-error.ts"
import { embeddedDatabase } from "../store/testing.ts"
import { memoryThrottle } from "../throttle/throttle.ts"

const request = { domain: "orders", startTimeFilter: { oldestDate: 0 } }
const list = new ListClosedWorkflowExecutionsCommand({
  domain: "orders",
  startTimeFilter: { oldestDate: new Date(0) },
  maximumPageSize: 1,
})
const listWorkflows = new ListWorkflowsCommand({ DomainName: "example-domain", MaxResults: 1 })

async function runWithData(options: Parameters<typeof run>[0] = {}): Promise<Running> {
  const running = await run(options)
  await running.store.record([
    swfDomain("orders"),
    profilesDomain("example-domain"),
    ...[1, 2].flatMap((number) => [execution(number), workflow(number)]),
  ])
  return running
}

describe("Both 1: null", () => {
  test.each([
    [{ ...request, closeTimeFilter: null, tagFilter: null, nextPageToken: null, maximumPageSize: null }, 200],
    [{ ...request, domain: null }, 400],
    [{ ...request, tagFilter: { tag: null } }, 400],
    [{ domain: "orders", startTimeFilter: null }, 400],
  ])("Both 1: %j", async (body, status) => {
    expect((await rawSwf(await runWithData(), body)).status).toBe(status)
  })
})

describe("Both 2: bad input", () => {
  const bodies: readonly unknown[] = [
    "",
    "null",
    "{",
    "[]",
    '"x"',
    { ...request, domain: 1 },
    { ...request, domain: "'; DROP TABLE domain; --" },
    { ...request, domain: "\u0000" },
    '{"domain":"\\ud800","startTimeFilter":{"oldestDate":0}}',
    { ...request, startTimeFilter: { oldestDate: 1e300 } },
    { ...request, startTimeFilter: { oldestDate: "yesterday" } },
    { ...request, maximumPageSize: 1.5 },
    { ...request, tagFilter: { tag: "\ud800" } },
    { ...request, executionFilter: { workflowId: "\u0000" } },
    { ...request, typeFilter: { name: "%", version: "_" } },
    { ...request, nextPageToken: "\u0000😀" },
    { ...request, startTimeFilter: { oldestDate: -8.64e12, latestDate: 8.64e12 } },
  ]

  test.each(bodies)("Both 2: %j is never a 500, and nothing of the inside shows", async (body) => {
    const { status, text, headers } = await rawSwf(await runWithData(), body)
    expect(status).toBeLessThan(500)
    expect(headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/)
    expect(text).not.toMatch(/\.ts\b|\.js\b|node:|SELECT|sqlite|at Object|at async/i)
  })

  const queries: readonly [string, unknown][] = [
    ["", "{"],
    ["", []],
    ["", { QueryStartDate: 1e300 }],
    ["", { QueryStartDate: "now", QueryEndDate: true }],
    ["", { QueryStartDate: -8.64e12, QueryEndDate: 8.64e12 }],
    ["", { QueryStartDate: 8.64e12, QueryEndDate: -8.64e12 }],
    ["", { Status: "\u0000", WorkflowType: "\ud800" }],
    ["?max-results=1e1", {}],
    ["?max-results=9999999999999999999", {}],
    ["?next-token=%00", {}],
    ["?next-token=%ff", {}],
    ["?next-token=AQ&next-token=AQ", {}],
  ]

  test.each(queries)("Both 2: %s %j is no 500 either", async (query, body) => {
    const { status, text } = await rawProfiles(await runWithData(), `example-domain/workflows${query}`, body)
    expect(status).toBeLessThan(500)
    expect(text).not.toMatch(/\.ts\b|\.js\b|node:|SELECT|sqlite|at Object|at async/i)
  })

  test("Both 2: nor are they on PostgreSQL", async () => {
    const running = await runWithData({ store: postgresStore(await embeddedDatabase()) })
    const statuses = []
    for (const body of bodies) statuses.push((await rawSwf(running, body)).status)
    for (const [query, body] of queries)
      statuses.push((await rawProfiles(running, `example-domain/workflows${query}`, body)).status)
    expect(statuses.filter((status) => status >= 500)).toEqual([])
  })

  test.each(["x%00y", "%F0%9F%98%80", "..%2f..", "a'b"])("Both 2: the domain %s", async (name) => {
    const { status, headers } = await rawProfiles(await runWithData(), `${name}/workflows`, {})
    expect(status).toBe(400)
    expect(headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/)
  })
})

test("Both 3: an execution that closed before it started is stored and listed", async () => {
  const running = await runWithData()
  await running.store.record([execution(3, { close: { status: "FAILED", time: base } })])
  const { executionInfos } = await swfClient(running).send(
    new ListClosedWorkflowExecutionsCommand({
      domain: "orders",
      closeTimeFilter: { oldestDate: new Date(base), latestDate: new Date(base) },
    }),
  )
  expect(executionInfos?.map((info) => info.execution?.workflowId)).toEqual(["w3"])
})

test("Both 4: a domain that is unknown is answered by each contract's error", async () => {
  const running = await run()
  await expect(swfClient(running).send(list)).rejects.toMatchObject({
    name: "UnknownResourceFault",
    message: "Unknown domain: orders",
    $metadata: { httpStatusCode: 400 },
  })
  await expect(customerProfilesClient(running).send(listWorkflows)).rejects.toMatchObject({
    name: "ResourceNotFoundException",
    $metadata: { httpStatusCode: 404 },
  })
})

describe("a store that fails", () => {
  test("is the contract's own fault, told to the log alone, and mends", async () => {
    const store = await openSqliteStore(":memory:")
    const running = await runWithData({ store: { ...store } })
    const failing = { ...store, listClosedExecutions: fail, listWorkflows: fail }
    const broken = await run({ store: { ...failing, close: async () => {} } })
    await expect(swfClient(broken).send(list)).rejects.toMatchObject({
      name: "ServiceUnavailableException",
      message: "The service cannot reach its data now; try again later",
    })
    await expect(customerProfilesClient(broken).send(listWorkflows)).rejects.toMatchObject({
      name: "InternalServerException",
      $metadata: { httpStatusCode: 500 },
    })
    expect(broken.log.join("")).toContain("the disk of host db-7 is gone")
    expect((await swfClient(running).send(list)).executionInfos).toHaveLength(1)
  })

  async function fail(): Promise<never> {
    throw new StoreError("unavailable", "the disk of host db-7 is gone")
  }
})

describe("throttling", () => {
  test("is 400 in SWF, 429 in Customer Profiles, and apart for each operation", async () => {
    const running = await runWithData({ throttle: memoryThrottle({ size: 2, perSecond: 0.01 }) })
    const swf = swfClient(running)
    const profiles = customerProfilesClient(running)
    await swf.send(list)
    await swf.send(list)
    await expect(swf.send(list)).rejects.toMatchObject({
      name: "ThrottlingException",
      message: expect.stringMatching(/^Rate exceeded; try again in \d+ s$/),
      $metadata: { httpStatusCode: 400 },
    })
    await profiles.send(listWorkflows)
    await profiles.send(listWorkflows)
    await expect(profiles.send(listWorkflows)).rejects.toMatchObject({
      name: "ThrottlingException",
      $metadata: { httpStatusCode: 429 },
    })
  })
})

test("requests are counted and logged, without tokens", async () => {
  const running = await runWithData()
  const { nextPageToken = "" } = await swfClient(running).send(list)
  await swfClient(running).send(new ListClosedWorkflowExecutionsCommand({ ...list.input, nextPageToken }))
  await rawSwf(running, {})
  await rawSwf(running, "{")
  const entries = running.log.map((line) => JSON.parse(line))
  expect(entries).toMatchObject([
    { service: "swf", operation: "listClosedWorkflowExecutions", domain: "orders", status: 200 },
    { service: "swf", operation: "listClosedWorkflowExecutions", domain: "orders", status: 200 },
    { service: "swf", operation: "listClosedWorkflowExecutions", status: 400, error: "ValidationException" },
    { status: 400, error: "SerializationException", reason: expect.stringContaining("line 1, column 2") },
  ])
  expect(running.log.join("")).not.toContain(nextPageToken)
  const counted =
    'smithwright_requests_total{service="swf",operation="listClosedWorkflowExecutions",status="200",error="none"} 2'
  expect(await running.metrics.text()).toContain(counted)
})
