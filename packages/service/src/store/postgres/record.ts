import type { Domain, Entry, Workflow } from "../records.ts"
import { checkpointValues, saveCheckpoint } from "../sql/checkpoint.ts"
import { workflowValueColumns, workflowValues } from "../sql/rows.ts"
import type { Checkpoint, Tally } from "../store.ts"
import { sumTallies } from "../tally.ts"
import type { Queries } from "./database.ts"
import { domainId, recordDomains } from "./domains.ts"
import { type Placed, recordExecutions } from "./executions.ts"

/** Within a transaction: stores entries, and how far their source has come. */
export async function record(
  db: Queries,
  entries: readonly Entry[],
  checkpoint: Checkpoint | undefined,
): Promise<Tally> {
  const domains = entries.flatMap((entry) => (entry.kind === "domain" ? [entry.domain] : []))
  const added = await recordDomains(db, domains)
  let tally: Tally = { added, updated: 0, unchanged: domains.length - added }
  const idOf = rememberedDomains(db)

  const executions: Placed[] = []
  const workflows: PlacedWorkflow[] = []
  for (const entry of entries) {
    if (entry.kind === "execution")
      executions.push({ domainId: await idOf("swf", entry.domain), execution: entry.execution })
    else if (entry.kind === "workflow")
      workflows.push({ domainId: await idOf("customer-profiles", entry.domain), workflow: entry.workflow })
  }
  // One statement cannot change a row twice, so what comes again waits for the next round.
  for (const round of rounds(executions, (one) => `${one.domainId} ${one.execution.runId}`))
    tally = sumTallies(tally, await recordExecutions(db, round))
  for (const round of rounds(workflows, (one) => `${one.domainId} ${one.workflow.workflowId}`))
    tally = sumTallies(tally, await recordWorkflows(db, round))

  if (checkpoint) await db.query(saveCheckpoint, checkpointValues(checkpoint))
  return tally
}

interface PlacedWorkflow {
  readonly domainId: number
  readonly workflow: Workflow
}

const upsertWorkflows = `INSERT INTO workflow (domain_id, workflow_id, ${workflowValueColumns.join(", ")})
  SELECT * FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
  ON CONFLICT (domain_id, workflow_id) DO UPDATE
  SET ${workflowValueColumns.map((column) => `${column} = excluded.${column}`).join(", ")}
  WHERE ${workflowValueColumns.map((column) => `workflow.${column} <> excluded.${column}`).join(" OR ")}
  RETURNING (xmax = 0) AS added`

async function recordWorkflows(db: Queries, all: readonly PlacedWorkflow[]): Promise<Tally> {
  const columns = [0, 1, 2, 3, 4].map((at) => all.map(({ workflow }) => workflowValues(workflow)[at] ?? null))
  const domainIds = all.map((one) => one.domainId)
  const ids = all.map(({ workflow }) => workflow.workflowId)
  const rows = await db.query<[added: boolean]>(upsertWorkflows, [domainIds, ids, ...columns])
  // A row that no other transaction has touched, xmax 0, is new.
  const added = rows.filter(([isAdded]) => isAdded).length
  return { added, updated: rows.length - added, unchanged: all.length - rows.length }
}

function rememberedDomains(db: Queries): (contract: Domain["contract"], name: string) => Promise<number> {
  const known = new Map<string, number>()
  return async (contract, name) => {
    const key = `${contract} ${name}`
    const id = known.get(key) ?? (await domainId(db, { contract, name }))
    known.set(key, id)
    return id
  }
}

/** Splits items so that no key comes twice in a part; what has the same key stays in order. */
function rounds<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const counts = new Map<string, number>()
  const parts: Item[][] = []
  for (const item of items) {
    const key = keyOf(item)
    const round = counts.get(key) ?? 0
    counts.set(key, round + 1)
    const part = parts[round]
    if (part) part.push(item)
    else parts.push([item])
  }
  return parts
}
