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
import type { Connection } from "./connection.ts"
import { dialect } from "./dialect.ts"
import { domainId } from "./domains.ts"
import { findExecution, removeExecution, updateExecution } from "./executions.ts"
import { migrations } from "./migrations.ts"
import { openDatabase } from "./open-database.ts"
import { record } from "./record.ts"

export interface SqliteOptions {
  /** How long to wait while another process writes, in milliseconds. 5000 unless given. */
  readonly patience?: number | undefined
}

/**
 * A store in an SQLite file, which several processes may share.
 *
 * @param path of the file, which is made when there is none; `:memory:` keeps everything in memory
 * @throws StoreError for a file that cannot be used
 */
export async function openSqliteStore(path: string, { patience = 5000 }: SqliteOptions = {}): Promise<Store> {
  return sqliteStore(await openDatabase(path, patience, migrations))
}

/** A store in a database that `openDatabase` has brought up to date. */
export function sqliteStore(db: Connection): Store {
  return {
    listClosedExecutions: (query) =>
      db.attempt(() => {
        const domain = domainId(db, { contract: "swf", name: query.domain })
        if (!isStorable(query.filter)) return { items: [] }
        const rows = db.all<ExecutionRow>(executionsStatement(domain, query, dialect))
        return pageOf(rows, query.pageSize, executionOf, executionPosition(query.time))
      }),

    listWorkflows: (query) =>
      db.attempt(() => {
        const domain = domainId(db, { contract: "customer-profiles", name: query.domain })
        if (!isStorable([query.status, query.workflowType])) return { items: [] }
        const rows = db.all<WorkflowRow>(workflowsStatement(domain, query, endedSince(db, domain, query), dialect))
        return pageOf(rows, query.pageSize, workflowOf, workflowPosition)
      }),

    listDomains: () => db.attempt(() => db.all<DomainRow>({ text: domainsInOrder, values: [] }).map(domainOf)),

    async record(entries, checkpoint) {
      requireStorable(entries)
      return db.transaction(() => record(db, entries, checkpoint))
    },

    closeExecution: (domainName, id, close) =>
      db.transaction(() => {
        const domain = domainId(db, { contract: "swf", name: domainName })
        const recorded = findExecution(db, domain, id.runId)
        const now = closed(id, recorded?.execution, close)
        if (recorded && now) updateExecution(db, domain, recorded, now)
      }),

    deleteExecution: (domainName, id) =>
      db.transaction(() => {
        const domain = domainId(db, { contract: "swf", name: domainName })
        const recorded = findExecution(db, domain, id.runId)
        if (recorded?.execution.workflowId !== id.workflowId) return false
        removeExecution(db, domain, recorded)
        return true
      }),

    deleteWorkflow: (domainName, workflowId) =>
      db.transaction(() => {
        const domain = domainId(db, { contract: "customer-profiles", name: domainName })
        return db.run("DELETE FROM workflow WHERE domain_id = ? AND workflow_id = ?", domain, workflowId) === 1
      }),

    deleteEndedBefore: (domain, time, limit) =>
      db.transaction(() =>
        domain.contract === "swf"
          ? deleteClosedBefore(db, domainId(db, domain), time, limit)
          : db.run(deleteWorkflows, domainId(db, domain), time, limit),
      ),

    checkpoint: (source) =>
      db.attempt(() => {
        const row = db.get<CheckpointRow>(savedCheckpoint, source)
        return row && checkpointOf(row)
      }),

    scan: () => scan(async (text, values) => db.attempt(() => db.all({ text, values }))),

    ping: () => db.attempt(() => void db.get("SELECT 1 FROM domain LIMIT 1")),

    async close() {
      db.close()
    },
  }
}

function endedSince(db: Connection, domain: number, { endedFrom }: WorkflowQuery): number | undefined {
  return endedFrom === undefined
    ? undefined
    : db.all<[count: number]>(endedStatement(domain, endedFrom, dialect))[0]?.[0]
}

const deleteWorkflows = `DELETE FROM workflow WHERE rowid IN
  (SELECT rowid FROM workflow WHERE domain_id = ? AND ended_ms < ? LIMIT ?)`

function deleteClosedBefore(db: Connection, domain: number, time: number, limit: number): number {
  const rows = db.all<ExecutionRow>(closedBeforeStatement(domain, time, limit, dialect))
  for (const row of rows) removeExecution(db, domain, { seq: row[0], execution: executionOf(row) })
  return rows.length
}
