import type { WorkflowQuery } from "../queries.ts"
import { type CheckpointRow, checkpointOf, savedCheckpoint } from "../sql/checkpoint.ts"
import { type DomainRow, domainOf, domainsInOrder } from "../sql/domains.ts"
import { closedBeforeStatement, executionsStatement } from "../sql/executions-statement.ts"
import { closed } from "../sql/reconcile.ts"
import {
  type ExecutionRow,
  executionOf,
  executionPosition,
  pageOf,
  type WorkflowRow,
  workflowOf,
  workflowPosition,
} from "../sql/rows.ts"
import { scan } from "../sql/scan.ts"
import { isStorable, requireStorable } from "../sql/storable.ts"
import { endedStatement, workflowsStatement } from "../sql/workflows-statement.ts"
import type { Store } from "../store.ts"
import { type Database, dialect, type Queries } from "./database.ts"
import { domainId } from "./domains.ts"
import { findExecution, removeExecutions, updateExecutions } from "./executions.ts"
import { migrate } from "./migrate.ts"
import { migrations } from "./migrations.ts"
import { poolDatabase } from "./pool-database.ts"
import { record } from "./record.ts"

/** How long a statement may take, in milliseconds. */
const statementTimeout = 30_000

export interface PostgresOptions {
  /** The schema that the tables are in; made when there is none. `smithwright` unless given. */
  readonly schema?: string | undefined
}

/**
 * A store in a PostgreSQL database, which many processes may share.
 *
 * @param url `postgres://user:password@host:port/database`
 * @throws StoreError when the database cannot be reached, or is of a newer version
 */
export async function openPostgresStore(url: string, { schema = "smithwright" }: PostgresOptions = {}): Promise<Store> {
  // An index of millions of rows takes its time.
  const unhurried = poolDatabase(url, schema, 0)
  try {
    await migrate(unhurried, schema, migrations)
  } finally {
    await unhurried.close()
  }
  return postgresStore(poolDatabase(url, schema, statementTimeout))
}

/** A store in a database that `migrate` has brought up to date. */
export function postgresStore(database: Database): Store {
  return {
    async listClosedExecutions(query) {
      const domain = await domainId(database, { contract: "swf", name: query.domain })
      if (!isStorable(query.filter)) return { items: [] }
      const { text, values } = executionsStatement(domain, query, dialect)
      const rows = await database.query<ExecutionRow>(text, values)
      return pageOf(rows, query.pageSize, executionOf, executionPosition(query.time))
    },

    async listWorkflows(query) {
      const domain = await domainId(database, { contract: "customer-profiles", name: query.domain })
      if (!isStorable([query.status, query.workflowType])) return { items: [] }
      const { text, values } = workflowsStatement(domain, query, await endedSince(database, domain, query), dialect)
      const rows = await database.query<WorkflowRow>(text, values)
      return pageOf(rows, query.pageSize, workflowOf, workflowPosition)
    },

    listDomains: async () => (await database.query<DomainRow>(domainsInOrder)).map(domainOf),

    async record(entries, checkpoint) {
      requireStorable(entries)
      return database.transaction((db) => record(db, entries, checkpoint))
    },

    closeExecution: (domainName, id, close) =>
      database.transaction(async (db) => {
        const domain = await domainId(db, { contract: "swf", name: domainName })
        const recorded = isStorable(id) ? await findExecution(db, domain, id.runId) : undefined
        const now = closed(id, recorded?.execution, close)
        if (recorded && now) await updateExecutions(db, [{ old: recorded, now }])
      }),

    deleteExecution: (domainName, id) =>
      database.transaction(async (db) => {
        const domain = await domainId(db, { contract: "swf", name: domainName })
        const recorded = isStorable(id) ? await findExecution(db, domain, id.runId) : undefined
        if (recorded?.execution.workflowId !== id.workflowId) return false
        await removeExecutions(db, [recorded])
        return true
      }),

    async deleteWorkflow(domainName, workflowId) {
      const domain = await domainId(database, { contract: "customer-profiles", name: domainName })
      const sql = "DELETE FROM workflow WHERE domain_id = ? AND workflow_id = ? RETURNING workflow_id"
      return isStorable(workflowId) && (await database.query(sql, [domain, workflowId])).length === 1
    },

    deleteEndedBefore: (domain, time, limit) =>
      database.transaction(async (db) => {
        const id = await domainId(db, domain)
        if (domain.contract === "swf") return deleteClosedBefore(db, id, time, limit)
        return (await db.query(deleteWorkflows, [id, time, limit])).length
      }),

    async checkpoint(source) {
      const [row] = await database.query<CheckpointRow>(savedCheckpoint, [source])
      return row && checkpointOf(row)
    },

    scan: () => scan(database.query),

    async ping() {
      await database.query("SELECT 1 FROM domain LIMIT 1")
    },

    close: () => database.close(),
  }
}

async function endedSince(db: Queries, domain: number, { endedFrom }: WorkflowQuery): Promise<number | undefined> {
  if (endedFrom === undefined) return undefined
  const { text, values } = endedStatement(domain, endedFrom, dialect)
  return (await db.query<[count: number]>(text, values))[0]?.[0]
}

const deleteWorkflows = `DELETE FROM workflow WHERE ctid = ANY (ARRAY
  (SELECT ctid FROM workflow WHERE domain_id = ? AND ended_ms < ? LIMIT ? FOR UPDATE SKIP LOCKED))
  RETURNING workflow_id`

async function deleteClosedBefore(db: Queries, domainId: number, time: number, limit: number): Promise<number> {
  const { text, values } = closedBeforeStatement(domainId, time, limit, dialect)
  const rows = await db.query<ExecutionRow>(`${text} FOR UPDATE OF e SKIP LOCKED`, values)
  await removeExecutions(
    db,
    rows.map((row) => ({ domainId, seq: row[0], execution: executionOf(row) })),
  )
  return rows.length
}
