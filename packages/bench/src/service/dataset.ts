import type { Entry, Execution } from "@smithwright/service"

/** Where the executions of the benchmark are; in `tie` all have the same times. */
export const spread = "spread"
export const tie = "tie"

const statuses = ["COMPLETED", "FAILED", "CANCELED", "TERMINATED", "CONTINUED_AS_NEW", "TIMED_OUT"] as const
const firstStart = Date.UTC(2024, 0, 1)

/** How far apart executions start, in milliseconds. */
const step = 1000

/** A value from 0 to below `count` that looks arbitrary, and is always the same for the same number. */
function pick(number: number, salt: number, count: number): number {
  const mixed = Math.imul(number ^ Math.imul(salt, 0x9e3779b9), 0x85ebca6b)
  const hash = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % count
}

/** How many workflow ids there are, so that each has about a thousand executions. */
export function workflowIds(rows: number): number {
  return Math.max(1, Math.floor(rows / 1000))
}

export function startOf(number: number): number {
  return firstStart + number * step
}

function execution(domain: string, number: number, rows: number): Execution {
  const startTime = domain === tie ? firstStart : startOf(number)
  const close = domain === tie ? step : 1 + pick(number, 1, 3_600_000)
  return {
    workflowId: `order-${pick(number, 2, workflowIds(rows))}`,
    runId: `${domain}-${number.toString(36).padStart(8, "0")}`,
    type: { name: `type-${pick(number, 3, 20)}`, version: `${pick(number, 4, 5)}.0` },
    startTime,
    close: { status: statuses[pick(number, 5, statuses.length)] ?? "COMPLETED", time: startTime + close },
    tags: [`tag-${pick(number, 6, 25)}`, `label-${pick(number, 7, 25)}`],
  }
}

/** All executions of a domain, in batches. */
export function* batches(domain: string, rows: number, size: number): Generator<Entry[]> {
  yield [{ kind: "domain", domain: { contract: "swf", name: domain } }]
  for (let first = 0; first < rows; first += size) {
    const count = Math.min(size, rows - first)
    yield Array.from({ length: count }, (_, at) => ({
      kind: "execution",
      domain,
      execution: execution(domain, first + at, rows),
    }))
  }
}
