import type { Execution } from "../records.ts"
import { executionColumns, executionJoined, executionJoins } from "../sql/executions-statement.ts"
import { listedTags, replaces } from "../sql/reconcile.ts"
import { type ExecutionRow, executionOf, executionValueColumns, executionValues } from "../sql/rows.ts"
import type { Tally } from "../store.ts"
import { nothingDone } from "../tally.ts"
import type { Queries } from "./database.ts"
import { typeIds } from "./types.ts"

/** An execution of a domain. */
export interface Placed {
  readonly domainId: number
  readonly execution: Execution
}

/** One that is stored, with its place in the order of ties. */
export interface Recorded extends Placed {
  readonly seq: number
}

const columnTypes = ["bigint", "bigint", "text", "text", "text", "text", "int"]
const columnValues = columnTypes.map((type) => `?::${type}[]`).join(", ")
const insert = `INSERT INTO execution
  (domain_id, workflow_id, run_id, name_id, type_id, ${executionValueColumns.join(", ")})
  SELECT * FROM unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ${columnValues})
  ON CONFLICT (domain_id, run_id) DO NOTHING RETURNING seq, domain_id, run_id`
const changeable = ["workflow_id", "name_id", "type_id", ...executionValueColumns]
const update = `UPDATE execution e SET ${changeable.map((column) => `${column} = now.${column}`).join(", ")}
  FROM unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ${columnValues}) AS now (seq, ${changeable.join(", ")})
  WHERE e.seq = now.seq`
const byRun = `SELECT ${executionColumns}, e.domain_id
  FROM unnest(?::bigint[], ?::text[]) AS wanted (domain_id, run_id) CROSS JOIN ${executionJoins}
  WHERE e.domain_id = wanted.domain_id AND e.run_id = wanted.run_id AND ${executionJoined} FOR UPDATE OF e`
const tagRows = "unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])"
const insertTags = `INSERT INTO execution_tag (domain_id, tag, start_ms, close_ms, seq) SELECT * FROM ${tagRows}`
/** Names all columns: by one time alone, PostgreSQL may choose the index of the other, and read all that have the tag. */
export const deleteTags = `DELETE FROM execution_tag k USING ${tagRows} AS gone (domain_id, tag, start_ms, close_ms, seq)
  WHERE k.domain_id = gone.domain_id AND k.tag = gone.tag AND k.start_ms = gone.start_ms
  AND k.close_ms = gone.close_ms AND k.seq = gone.seq`

/** Stores executions, of which no two are the same run of the same domain. */
export async function recordExecutions(db: Queries, all: readonly Placed[]): Promise<Tally> {
  if (all.length === 0) return nothingDone
  const idsOf = await typeIds(
    db,
    all.map(({ execution }) => execution.type),
  )
  const rows = all.map(({ domainId, execution }) => {
    const { nameId, typeId } = idsOf(execution.type)
    return [domainId, execution.workflowId, execution.runId, nameId, typeId, ...executionValues(execution)]
  })
  const inserted = await db.query<[seq: number, domainId: number, runId: string]>(insert, transpose(rows))
  const seqs = new Map(inserted.map(([seq, domainId, runId]) => [keyOf(domainId, runId), seq]))
  const added: Recorded[] = []
  const rest: Placed[] = []
  for (const placed of all) {
    const seq = seqs.get(keyOf(placed.domainId, placed.execution.runId))
    if (seq === undefined) rest.push(placed)
    else added.push({ ...placed, seq })
  }
  await changeTags(db, insertTags, added)

  const recorded = await findRuns(
    db,
    rest.map(({ domainId, execution }) => [domainId, execution.runId]),
  )
  const changes = rest.flatMap(({ domainId, execution: now }) => {
    const old = recorded.get(keyOf(domainId, now.runId))
    return old && replaces(now, old.execution) ? [{ old, now }] : []
  })
  await updateExecutions(db, changes)
  return { added: added.length, updated: changes.length, unchanged: rest.length - changes.length }
}

/** Finds one by its run, and keeps others from changing it before the transaction ends. */
export async function findExecution(db: Queries, domainId: number, runId: string): Promise<Recorded | undefined> {
  const found = await findRuns(db, [[domainId, runId]])
  return found.get(keyOf(domainId, runId))
}

async function findRuns(
  db: Queries,
  runs: readonly (readonly [domainId: number, runId: string])[],
): Promise<ReadonlyMap<string, Recorded>> {
  const rows =
    runs.length === 0 ? [] : await db.query<readonly [...ExecutionRow, domainId: number]>(byRun, transpose(runs))
  return new Map(
    rows.map((row) => {
      const recorded = { domainId: row[12], seq: row[0], execution: executionOf(row) }
      return [keyOf(recorded.domainId, recorded.execution.runId), recorded]
    }),
  )
}

/** An execution that is stored, and what it is from now on. */
export interface Change {
  readonly old: Recorded
  readonly now: Execution
}

export async function updateExecutions(db: Queries, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const idsOf = await typeIds(
    db,
    changes.map(({ now }) => now.type),
  )
  const rows = changes.map(({ old, now }) => {
    const { nameId, typeId } = idsOf(now.type)
    return [old.seq, now.workflowId, nameId, typeId, ...executionValues(now)]
  })
  await changeTags(
    db,
    deleteTags,
    changes.map(({ old }) => old),
  )
  await db.query(update, transpose(rows))
  await changeTags(
    db,
    insertTags,
    changes.map(({ old, now }) => ({ ...old, execution: now })),
  )
}

export async function removeExecutions(db: Queries, gone: readonly Recorded[]): Promise<void> {
  await changeTags(db, deleteTags, gone)
  await db.query("DELETE FROM execution WHERE seq = ANY (?::bigint[])", [gone.map(({ seq }) => seq)])
}

async function changeTags(db: Queries, statement: string, all: readonly Recorded[]): Promise<void> {
  const rows = all.flatMap(({ domainId, seq, execution }) =>
    listedTags(execution).map((tag) => [domainId, tag, execution.startTime, execution.close?.time ?? null, seq]),
  )
  if (rows.length > 0) await db.query(statement, transpose(rows))
}

/** Rows to columns; there is at least one row. */
function transpose<Cell>(rows: readonly (readonly Cell[])[]): Cell[][] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)))
}

function keyOf(domainId: number, runId: string): string {
  return `${domainId} ${runId}`
}
