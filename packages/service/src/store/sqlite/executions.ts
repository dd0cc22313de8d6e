import type { Execution } from "../records.ts"
import { executionColumns, executionJoined, executionJoins } from "../sql/executions-statement.ts"
import { listedTags, replaces } from "../sql/reconcile.ts"
import { type ExecutionRow, executionOf, executionValueColumns, executionValues } from "../sql/rows.ts"
import type { Connection } from "./connection.ts"
import { typeIds } from "./types.ts"

const insert = `INSERT INTO execution
  (seq, domain_id, workflow_id, run_id, name_id, type_id, ${executionValueColumns.join(", ")})
  VALUES (?, ?, ?, ?, ?, ?, ${executionValueColumns.map(() => "?").join(", ")})
  ON CONFLICT (domain_id, run_id) DO NOTHING`
const update = `UPDATE execution SET workflow_id = ?, name_id = ?, type_id = ?,
  ${executionValueColumns.map((column) => `${column} = ?`).join(", ")} WHERE seq = ?`
const byRun = `SELECT ${executionColumns} FROM ${executionJoins}
  WHERE e.domain_id = ? AND e.run_id = ? AND ${executionJoined}`
const insertTag = "INSERT INTO execution_tag (domain_id, tag, start_ms, close_ms, seq) VALUES (?, ?, ?, ?, ?)"
const deleteTag = "DELETE FROM execution_tag WHERE domain_id = ? AND tag = ? AND start_ms = ? AND seq = ?"

/** An execution and its place in the order of ties. */
export interface Recorded {
  readonly seq: number
  readonly execution: Execution
}

export function findExecution(db: Connection, domainId: number, runId: string): Recorded | undefined {
  const row = db.get<ExecutionRow>(byRun, domainId, runId)
  return row && { seq: row[0], execution: executionOf(row) }
}

/** The place that the next new execution takes. Within a transaction nobody else takes it. */
export function nextSeq(db: Connection): number {
  return (db.get<[seq: number | null]>("SELECT max(seq) FROM execution")?.[0] ?? 0) + 1
}

export function recordExecution(
  db: Connection,
  domainId: number,
  seq: number,
  execution: Execution,
): "added" | "updated" | "unchanged" {
  const { nameId, typeId } = typeIds(db, execution.type)
  const { workflowId, runId } = execution
  if (db.run(insert, seq, domainId, workflowId, runId, nameId, typeId, ...executionValues(execution)) === 1) {
    addTags(db, domainId, seq, execution)
    return "added"
  }
  const recorded = findExecution(db, domainId, runId)
  if (!recorded || !replaces(execution, recorded.execution)) return "unchanged"
  updateExecution(db, domainId, recorded, execution)
  return "updated"
}

export function updateExecution(
  db: Connection,
  domainId: number,
  { seq, execution: old }: Recorded,
  now: Execution,
): void {
  const { nameId, typeId } = typeIds(db, now.type)
  removeTags(db, domainId, seq, old)
  db.run(update, now.workflowId, nameId, typeId, ...executionValues(now), seq)
  addTags(db, domainId, seq, now)
}

export function removeExecution(db: Connection, domainId: number, { seq, execution }: Recorded): void {
  removeTags(db, domainId, seq, execution)
  db.run("DELETE FROM execution WHERE seq = ?", seq)
}

function addTags(db: Connection, domainId: number, seq: number, execution: Execution): void {
  const { startTime, close } = execution
  if (close) for (const tag of listedTags(execution)) db.run(insertTag, domainId, tag, startTime, close.time, seq)
}

function removeTags(db: Connection, domainId: number, seq: number, execution: Execution): void {
  for (const tag of listedTags(execution)) db.run(deleteTag, domainId, tag, execution.startTime, seq)
}
