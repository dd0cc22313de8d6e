import type { Entry, Execution, Workflow } from "../src/store/records.ts"

/** When the executions of a test start, in milliseconds. */
export const base = Date.parse("2026-01-01T00:00:00Z")

export const seconds = (count: number): Date => new Date(base + count * 1000)

export function swfDomain(name: string): Entry {
  return { kind: "domain", domain: { contract: "swf", name } }
}

export function profilesDomain(name: string): Entry {
  return { kind: "domain", domain: { contract: "customer-profiles", name } }
}

/** An execution named by a number; it starts so many seconds after the base, and runs for one. */
export function execution(number: number, change: Partial<Execution> = {}, domain = "orders"): Entry {
  const startTime = base + number * 1000
  return {
    kind: "execution",
    domain,
    execution: {
      workflowId: `w${number}`,
      runId: `run-${number}`,
      type: { name: "order", version: "1.0" },
      startTime,
      close: { status: "COMPLETED", time: startTime + 1000 },
      ...change,
    },
  }
}

/** A workflow named by a number; it is created so many seconds after the base, and changed one later. */
export function workflow(number: number, change: Partial<Workflow> = {}, domain = "example-domain"): Entry {
  const createdTime = base + number * 1000
  return {
    kind: "workflow",
    domain,
    workflow: {
      workflowId: `w${number}`,
      workflowType: "APPFLOW_INTEGRATION",
      status: "COMPLETE",
      statusDescription: "All is imported",
      createdTime,
      updatedTime: createdTime + 1000,
      ...change,
    },
  }
}
