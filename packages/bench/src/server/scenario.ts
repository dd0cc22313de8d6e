import { readFileSync } from "node:fs"
import { join } from "node:path"
import { repository } from "../run-process.ts"

/** One operation with one answer, for every server alike. */
export interface Scenario {
  readonly operation: "ListClosedWorkflowExecutions" | "ListWorkflows"
  /** How many rows an answer has. */
  readonly rows: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON, but for protocols of other forms. */
  readonly body: string | Uint8Array
  /** Instead of the protocol that the service has. */
  readonly protocol?: "rpcv2Cbor"
}

const amzJson = {
  "content-type": "application/x-amz-json-1.0",
  "x-amz-target": "SimpleWorkflowService.ListClosedWorkflowExecutions",
}
const swf = {
  operation: "ListClosedWorkflowExecutions",
  path: "/",
  headers: amzJson,
  body: '{"domain":"867530901","closeTimeFilter":{"oldestDate":1325376070,"latestDate":1356998399},"tagFilter":{"tag":"ricoh-the-dog"}}',
} as const

export const scenarios = {
  "swf-3": { ...swf, rows: 3 },
  "swf-100": { ...swf, rows: 100 },
  "list-workflows": {
    operation: "ListWorkflows",
    rows: 10,
    path: "/domains/example-domain/workflows?max-results=10",
    headers: { "content-type": "application/json" },
    body: '{"WorkflowType":"APPFLOW_INTEGRATION","Status":"COMPLETE"}',
  },
  "swf-3-cbor": {
    ...swf,
    rows: 3,
    protocol: "rpcv2Cbor",
    path: "/service/SimpleWorkflowService/operation/ListClosedWorkflowExecutions",
    headers: { "content-type": "application/cbor", "smithy-protocol": "rpc-v2-cbor", accept: "application/cbor" },
    // The same input in CBOR.
    body: Buffer.from(
      [
        "a366646f6d61696e693836373533303930316f636c6f736554696d6546696c746572a26a6f6c6465737444617465c11a",
        "4effa2466a6c617465737444617465c11a50e226ff6974616746696c746572a1637461676d7269636f682d7468652d64",
        "6f67",
      ].join(""),
      "hex",
    ),
  },
} as const satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios

export function scenarioOf(name: string): Scenario {
  const found = Object.entries(scenarios).find(([one]) => one === name)
  if (!found) throw new Error(`there is no scenario ${name}`)
  return found[1]
}

/** The bytes of a request that keeps its connection. */
export function requestOf({ path, headers, body }: Pick<Scenario, "path" | "headers" | "body">): Buffer {
  const bytes = Buffer.from(body)
  const lines = Object.entries({ host: "127.0.0.1", ...headers, "content-length": String(bytes.length) })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${head}\r\n`), bytes])
}

/** The answer's value. `time` makes its timestamps: objects for our server, JSON's numbers for the others. */
export function outputOf<Time>({ operation, rows }: Scenario, time: (seconds: number) => Time) {
  const indexes = Array.from({ length: rows }, (_, index) => index)
  if (operation === "ListWorkflows") {
    const Items = indexes.map((index) => ({
      WorkflowType: "APPFLOW_INTEGRATION" as const,
      WorkflowId: `workflow-${index}`,
      Status: "COMPLETE" as const,
      StatusDescription: "All objects were imported",
      CreatedAt: time(1_700_000_000 + index),
      LastUpdatedAt: time(1_700_000_600 + index),
    }))
    return { Items, NextToken: "a-token-of-the-next-page" }
  }
  const executionInfos = indexes.map((index) => ({
    execution: { workflowId: `20110927-T-${index}`, runId: `f5ebbac6-941c-4342-ad69-dfd2f8be6689-${index}` },
    workflowType: { name: "testTask", version: "1.0" },
    startTimestamp: time(1_326_585_031 + index),
    closeTimestamp: time(1_326_586_031 + index),
    executionStatus: "CLOSED" as const,
    closeStatus: "TIMED_OUT" as const,
    tagList: ["music album", "ricoh-the-dog"],
    cancelRequested: false,
  }))
  return { executionInfos }
}

/** The OpenAPI document of the scenario's service. */
export function documentOf({ operation }: Scenario) {
  const contract = operation === "ListWorkflows" ? "customer-profiles" : "swf"
  return JSON.parse(readFileSync(join(repository, `packages/generated/contract/src/${contract}/openapi.json`), "utf8"))
}
