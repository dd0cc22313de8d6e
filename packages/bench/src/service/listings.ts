import type { ExecutionFilter, ExecutionPosition, ExecutionQuery, Store } from "@smithwright/service"
import { spread, startOf, tie } from "./dataset.ts"

/** A page that is asked for, and where the listing that it belongs to starts. */
export interface Listing {
  readonly label: string
  readonly query: ExecutionQuery
  readonly place: "first" | "middle"
}

const pageSize = 100

const filters: readonly (readonly [string, ExecutionFilter | undefined])[] = [
  ["no filter", undefined],
  ["workflow id", { by: "workflowId", workflowId: "order-0" }],
  ["status", { by: "status", status: "FAILED" }],
  ["type name", { by: "type", name: "type-7" }],
  ["type and version", { by: "type", name: "type-7", version: "2.0" }],
  ["tag", { by: "tag", tag: "tag-3" }],
]

/** Every filter in every order, first pages and pages from the middle; and the same of the tie, without the times. */
export async function listings(store: Store, rows: number): Promise<Listing[]> {
  const found: Listing[] = []
  for (const [name, filter] of filters)
    for (const time of ["start", "close"] as const)
      for (const order of ["newest-first", "oldest-first"] as const) {
        const query = { time, order, filter, from: 0, pageSize } as const
        const label = `${name}, ${time}, ${order.replace("-", " ")}`
        const middle = { time: startOf(Math.floor(rows / 2)), seq: 0 }
        found.push({ label, query: { ...query, domain: spread }, place: "first" })
        found.push({ label, query: { ...query, domain: spread, after: middle }, place: "middle" })
      }
  for (const [name, filter] of filters) {
    const query: ExecutionQuery = { time: "start", order: "newest-first", filter, from: 0, pageSize, domain: tie }
    found.push({ label: `a tie, ${name}`, query: { ...query, after: await middleOf(store, query) }, place: "middle" })
  }
  return found
}

/** The middle of a tie: half way between its first and its last execution. */
async function middleOf(store: Store, query: ExecutionQuery): Promise<ExecutionPosition> {
  const ends = []
  for (const order of ["newest-first", "oldest-first"] as const) {
    const { next } = await store.listClosedExecutions({ ...query, order, pageSize: 1 })
    if (!next) throw new Error("the tie is too short")
    ends.push(next)
  }
  const [last, first] = ends
  return { time: last?.time ?? 0, seq: Math.floor(((last?.seq ?? 0) + (first?.seq ?? 0)) / 2) }
}
