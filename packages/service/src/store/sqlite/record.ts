import type { Entry, Workflow } from "../records.ts"
import { checkpointValues, saveCheckpoint } from "../sql/checkpoint.ts"
import { workflowValueColumns, workflowValues } from "../sql/rows.ts"
import type { Checkpoint, Tally } from "../store.ts"
import type { Connection } from "./connection.ts"
import { domainId } from "./domains.ts"
import { nextSeq, recordExecution } from "./executions.ts"

/** Within a transaction: stores entries, and how far their source has come. */
export function record(db: Connection, entries: readonly Entry[], checkpoint: Checkpoint | undefined): Tally {
  const tally = { added: 0, updated: 0, unchanged: 0 }
  let seq = nextSeq(db)
  for (const entry of entries) {
    const done = recordEntry(db, seq, entry)
    tally[done]++
    if (entry.kind === "execution" && done === "added") seq++
  }
  if (checkpoint) db.run(saveCheckpoint, ...checkpointValues(checkpoint))
  return tally
}

function recordEntry(db: Connection, seq: number, entry: Entry): keyof Tally {
  switch (entry.kind) {
    case "domain": {
      const { contract, name } = entry.domain
      const sql = "INSERT INTO domain (contract, name) VALUES (?, ?) ON CONFLICT DO NOTHING"
      return db.run(sql, contract, name) === 1 ? "added" : "unchanged"
    }
    case "execution":
      return recordExecution(db, domainId(db, { contract: "swf", name: entry.domain }), seq, entry.execution)
    case "workflow": {
      const domain = domainId(db, { contract: "customer-profiles", name: entry.domain })
      return recordWorkflow(db, domain, entry.workflow)
    }
  }
}

const insertWorkflow = `INSERT INTO workflow (domain_id, workflow_id, ${workflowValueColumns.join(", ")})
  VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
const differs = workflowValueColumns.map((column) => `${column} IS NOT ?`).join(" OR ")
const updateWorkflow = `UPDATE workflow SET ${workflowValueColumns.map((column) => `${column} = ?`).join(", ")}
  WHERE domain_id = ? AND workflow_id = ? AND (${differs})`

function recordWorkflow(db: Connection, domain: number, workflow: Workflow): keyof Tally {
  const values = workflowValues(workflow)
  if (db.run(insertWorkflow, domain, workflow.workflowId, ...values) === 1) return "added"
  return db.run(updateWorkflow, ...values, domain, workflow.workflowId, ...values) === 1 ? "updated" : "unchanged"
}
