import { listen, type RunningServer } from "@smithwright/server/node"
import pino from "pino"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts"
import type { Store } from "../store/store.ts"
import { StoreError } from "../store/store-error.ts"
import { createMetrics } from "../telemetry/metrics.ts"
import { createAdmin } from "./admin.ts"

let store: Store
let server: RunningServer

beforeEach(async () => {
  store = await openSqliteStore(":memory:")
  await serve(store)
})

afterEach(async () => {
  await server.close()
  await store.close()
})

let log: string[]

async function serve(what: Store): Promise<void> {
  log = []
  const logger = pino({}, { write: (line: string) => void log.push(line) })
  server = await listen(createAdmin({ store: what, metrics: createMetrics(), log: logger }))
}

async function ask(method: string, path: string, body?: unknown, headers = {}): Promise<[number, unknown]> {
  const text = typeof body === "string" ? body : JSON.stringify(body)
  const answer = await fetch(server.url + path, { method, headers, ...(text !== undefined && { body: text }) })
  return [answer.status, await answer.json()]
}

const execution = {
  domain: "orders",
  execution: { workflowId: "w", runId: "r" },
  workflowType: { name: "order", version: "1" },
  startTimestamp: 1,
  executionStatus: "OPEN",
}
const workflow = {
  DomainName: "example-domain",
  WorkflowId: "w",
  WorkflowType: "APPFLOW_INTEGRATION",
  Status: "COMPLETE",
  StatusDescription: "All is imported",
  CreatedAt: 1,
  LastUpdatedAt: 2,
}
const domains = [{ domain: "orders" }, { DomainName: "example-domain" }]
const lines = (...values: object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("")

describe("probes", () => {
  test("say that the service lives and is ready", async () => {
    expect(await ask("GET", "/health")).toEqual([200, { status: "ok" }])
    expect(await ask("GET", "/ready")).toEqual([200, { status: "ready" }])
  })

  test("say that the database does not answer", async () => {
    await server.close()
    await serve({ ...store, ping: () => Promise.reject(new StoreError("unavailable", "gone")) })
    expect(await ask("GET", "/ready")).toEqual([503, { status: "the database does not answer" }])
    expect(await ask("GET", "/health")).toEqual([200, { status: "ok" }])
  })

  test("give Prometheus its metrics", async () => {
    const answer = await fetch(`${server.url}/metrics`)
    expect(answer.headers.get("content-type")).toContain("text/plain; version=0.0.4")
    expect(await answer.text()).toContain("# TYPE smithwright_requests_total counter")
  })
})

describe("ingest", () => {
  test("registers domains and records entries", async () => {
    const tally = { added: 4, updated: 0, unchanged: 0 }
    expect(await ask("POST", "/entries", lines(...domains, execution, workflow))).toEqual([200, tally])
    expect(await ask("GET", "/domains")).toEqual([
      200,
      {
        domains: [
          { contract: "swf", name: "orders" },
          { contract: "customer-profiles", name: "example-domain" },
        ],
      },
    ])
  })

  test("closes and deletes", async () => {
    await ask("POST", "/entries", lines(...domains, execution, workflow))
    const close = { domain: "orders", execution: execution.execution, closeStatus: "FAILED", closeTimestamp: 2.5 }
    expect(await ask("POST", "/close", close)).toEqual([200, { closed: true }])
    const query = { domain: "orders", time: "close", from: 2500, to: 2500, order: "newest-first", pageSize: 1 } as const
    expect((await store.listClosedExecutions(query)).items).toMatchObject([{ close: { status: "FAILED", time: 2500 } }])
    expect((await ask("POST", "/close", { ...close, closeStatus: "COMPLETED" }))[0]).toBe(409)
    const remove = { domain: "orders", execution: execution.execution }
    expect(await ask("POST", "/delete", remove)).toEqual([200, { deleted: true }])
    expect(await ask("POST", "/delete", remove)).toEqual([200, { deleted: false }])
    const removeWorkflow = { DomainName: "example-domain", WorkflowId: "w" }
    expect(await ask("POST", "/delete", removeWorkflow)).toEqual([200, { deleted: true }])
  })

  test("logs what was to change, and no more", async () => {
    await ask("GET", "/ready")
    await ask("POST", "/entries", lines(...domains))
    await ask("POST", "/delete", { domain: "nowhere", execution: { workflowId: "w", runId: "r" } })
    expect(log.map((line) => JSON.parse(line))).toMatchObject([
      { service: "admin", operation: "POST /entries", status: 200 },
      { service: "admin", operation: "POST /delete", status: 404 },
    ])
  })

  test("stores nothing of a request with a bad line, and names the line", async () => {
    const [status, body] = await ask("POST", "/entries", `${lines(...domains)}\n{"domain":\n${lines({ domain: "" })}`)
    expect([status, body]).toEqual([
      400,
      { problems: [expect.stringMatching(/^line 4: /), expect.stringMatching(/^line 5: /)] },
    ])
    expect(await store.listDomains()).toEqual([])
  })

  test("takes a line as long as the longest body, and no longer body", async () => {
    const long = (length: number) => `${JSON.stringify({ domain: "orders" })}${" ".repeat(length - 19)}`
    expect(await ask("POST", "/entries", long(1024 * 1024))).toEqual([200, expect.objectContaining({ added: 1 })])
    expect(await ask("POST", "/entries", long(1024 * 1024 + 1))).toEqual([
      413,
      { message: "The body has more than 1048576 bytes" },
    ])
  })

  test.each<[string, unknown, number, object]>([
    ["/close", "{", 400, { problems: ["body: is no JSON, at line 1 column 2"] }],
    ["/close", {}, 400, { problems: ["body: must have domain"] }],
    [
      "/close",
      { domain: "orders", execution: { workflowId: "w", runId: "r" }, closeStatus: "OPEN", closeTimestamp: 1 },
      400,
      { problems: [expect.stringContaining("/closeStatus must be one of COMPLETED")] },
    ],
    [
      "/close",
      { domain: "orders", execution: { workflowId: "w", runId: "r" }, closeStatus: "FAILED", closeTimestamp: "1" },
      400,
      { problems: ["body: /closeTimestamp must be seconds since 1970"] },
    ],
    ["/delete", { domain: "nowhere", execution: { workflowId: "w", runId: "r" } }, 404, {}],
    ["/nothing", {}, 404, { message: expect.stringContaining("POST /entries") }],
  ])("refuses %s %j", async (path, body, status, problem) => {
    expect(await ask("POST", path, body)).toEqual([status, expect.objectContaining(problem)])
  })
})

test.each([{ origin: "http://a.example" }, { host: "a.example" }])("refuses web pages: %j", async (headers) => {
  const { hostname, port } = new URL(server.url)
  const { request } = await import("node:http")
  const status = await new Promise((resolve, reject) => {
    request({ hostname, port, path: "/health", headers }, (answer) => resolve(answer.resume().statusCode))
      .on("error", reject)
      .end()
  })
  expect(status).toBe(403)
})
