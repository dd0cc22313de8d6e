import type { Entry } from "../records.ts"
import { executionColumns, executionJoined, executionJoins } from "./executions-statement.ts"
import { type ExecutionRow, executionOf, type WorkflowRow, workflowOf } from "./rows.ts"
import type { Value } from "./statement.ts"
import { workflowColumns } from "./workflows-statement.ts"

const batch = 1000

const executions = `SELECT ${executionColumns}, d.name
  FROM ${executionJoins} CROSS JOIN domain d
  WHERE e.seq > ? AND ${executionJoined} AND d.domain_id = e.domain_id ORDER BY e.seq LIMIT ${batch}`
const workflows = `SELECT ${workflowColumns}, d.name, w.domain_id
  FROM workflow w CROSS JOIN domain d
  WHERE (w.domain_id, w.workflow_id) > (?, ?) AND d.domain_id = w.domain_id
  ORDER BY w.domain_id, w.workflow_id LIMIT ${batch}`

type Query = <Row extends readonly unknown[]>(text: string, values: readonly Value[]) => Promise<Row[]>

/** Every execution and workflow, a batch at a time, so that writers get their turn in between. */
export async function* scan(query: Query): AsyncGenerator<Entry> {
  for (let seq = 0; ; ) {
    const rows = await query<readonly [...ExecutionRow, domain: string]>(executions, [seq])
    for (const row of rows) yield { kind: "execution", domain: row[12], execution: executionOf(row) }
    const last = rows.at(-1)
    if (!last || rows.length < batch) break
    seq = last[0]
  }
  for (let place: readonly [number, string] = [0, ""]; ; ) {
    const rows = await query<readonly [...WorkflowRow, domain: string, domainId: number]>(workflows, place)
    for (const row of rows) yield { kind: "workflow", domain: row[6], workflow: workflowOf(row) }
    const last = rows.at(-1)
    if (!last || rows.length < batch) break
    place = [last[7], last[0]]
  }
}
