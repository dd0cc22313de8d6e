import type { WorkflowQuery } from "../queries.ts"
import type { Dialect, Statement, Value } from "./statement.ts"

/** The columns of `WorkflowRow`. */
export const workflowColumns = "workflow_id, workflow_type, status, status_description, created_ms, updated_ms"

/** So many are sorted within a few milliseconds. Of more, a page comes by soon in the order of the list. */
const few = 4000

/** Counts what has ended since a time, up to one more than are few. */
export function endedStatement(domainId: number, endedFrom: number, { useIndex }: Dialect): Statement {
  return {
    text: `SELECT count(*) FROM
      (SELECT 1 FROM workflow ${useIndex("workflow_by_end")} WHERE domain_id = ? AND ended_ms >= ? LIMIT ?) ended`,
    values: [domainId, endedFrom, few + 1],
  }
}

/**
 * Lists workflows, one row more than the page holds. `newness` is the creation, negated: so the newest first and, among
 * them, the smallest id first is one ascending range. Type and end are at the end of the same index and are checked
 * there, unless few have ended: then these are sorted, so that not all others are passed over.
 *
 * @param ended how many have ended since `endedFrom`, as `endedStatement` counts them; unless the query has none
 */
export function workflowsStatement(
  domainId: number,
  query: WorkflowQuery,
  ended: number | undefined,
  { useIndex }: Dialect,
): Statement {
  const { conditions, values } = conditionsOf(domainId, query)
  const page = (source: string) =>
    `SELECT ${workflowColumns} FROM ${source} WHERE ${conditions.join(" AND ")} ORDER BY newness, workflow_id LIMIT ?`
  const end = [...values, query.pageSize + 1]
  if (query.endedFrom !== undefined && ended !== undefined && ended <= few)
    return {
      text: `WITH ended AS MATERIALIZED
        (SELECT * FROM workflow ${useIndex("workflow_by_end")} WHERE domain_id = ? AND ended_ms >= ?) ${page("ended")}`,
      values: [domainId, query.endedFrom, ...end],
    }
  const index = query.status === undefined ? "workflow_by_creation" : "workflow_by_status"
  return { text: page(`workflow ${useIndex(index)}`), values: end }
}

function conditionsOf(domainId: number, query: WorkflowQuery) {
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
  return { conditions, values }
}
