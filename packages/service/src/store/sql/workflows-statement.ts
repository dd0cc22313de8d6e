import type { WorkflowQuery } from "../queries.ts"
import type { Dialect, Statement, Value } from "./statement.ts"

/** The columns of `WorkflowRow`. */
export const workflowColumns = "workflow_id, workflow_type, status, status_description, created_ms, updated_ms"

/**
 * Lists workflows, one row more than the page holds. `newness` is the creation, negated: so the newest first and, among
 * them, the smallest id first is one ascending range. Type and end are at the end of the same index and are checked there.
 */
export function workflowsStatement(domainId: number, query: WorkflowQuery, { useIndex }: Dialect): Statement {
  const conditions = ["domain_id = ?"]
  const values: Value[] = [domainId]
  const add = (condition: string, ...more: readonly Value[]) => {
    conditions.push(condition)
    values.push(...more)
  }
  if (query.status !== undefined) add("status = ?", query.status)
  if (query.createdFrom !== undefined) add("newness <= ?", -query.createdFrom)
  if (query.after) add("(newness, workflow_id) > (?, ?)", -query.after.time, query.after.workflowId)
  if (query.workflowType !== undefined) add("workflow_type = ?", query.workflowType)
  if (query.endedFrom !== undefined) add("ended_ms >= ?", query.endedFrom)
  return {
    text: `SELECT ${workflowColumns}
      FROM workflow ${useIndex(query.status === undefined ? "workflow_by_creation" : "workflow_by_status")}
      WHERE ${conditions.join(" AND ")}
      ORDER BY newness, workflow_id LIMIT ?`,
    values: [...values, query.pageSize + 1],
  }
}
