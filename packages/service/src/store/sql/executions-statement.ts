import type { ExecutionFilter, ExecutionQuery } from "../queries.ts"
import type { Dialect, Statement, Value } from "./statement.ts"

/** The columns of `ExecutionRow`; `e` is the execution, `y` its type, `n` the type's name. */
export const executionColumns = `e.seq, e.start_ms, e.close_ms, e.status, e.workflow_id, e.run_id, n.name, y.version,
  e.parent_workflow_id, e.parent_run_id, e.tags, e.cancel_requested`

/** Joins in the order written: both databases are told to keep it. */
const typeJoins = "CROSS JOIN workflow_type y CROSS JOIN type_name n"
export const executionJoins = `execution e ${typeJoins}`
export const executionJoined = `y.type_id = e.type_id AND n.name_id = y.name_id`

const nameId = `(SELECT name_id FROM type_name WHERE name = ?)`

/**
 * Lists closed executions, one row more than the page holds. Whatever the query, there is an index whose range it is:
 * the database reads what it gives and nothing else.
 */
export function executionsStatement(
  domainId: number,
  query: Omit<ExecutionQuery, "domain">,
  { useIndex }: Dialect,
): Statement {
  const { source, index, conditions, values } = narrow(query.filter)
  const time = `${source}.${query.time}_ms`
  const seq = `${source}.seq`
  const range = rangeOf(query, time, seq)
  const direction = query.order === "newest-first" ? "DESC" : "ASC"
  const hint = useIndex(`${index}_${query.time}`)
  const where = [`${source}.domain_id = ?`, ...conditions, ...range.conditions, executionJoined]
  // The indexes hold closed executions alone. A bound of the close says as much.
  if (source === "e" && query.time === "start") where.push("e.close_ms IS NOT NULL")
  return {
    text: `SELECT ${executionColumns}
      FROM ${source === "e" ? `execution e ${hint}` : `execution_tag k ${hint} CROSS JOIN execution e`} ${typeJoins}
      WHERE ${where.join(" AND ")}
      ORDER BY ${time} ${direction}, ${seq} ${direction} LIMIT ?`,
    values: [domainId, ...values, ...range.values, query.pageSize + 1],
  }
}

/** The executions of a domain that closed before a time, the first to close first. */
export function closedBeforeStatement(domainId: number, time: number, limit: number, dialect: Dialect): Statement {
  const end = { from: Number.MIN_SAFE_INTEGER, to: time - 1 }
  return executionsStatement(domainId, { time: "close", ...end, order: "oldest-first", pageSize: limit - 1 }, dialect)
}

interface Conditions {
  readonly conditions: readonly string[]
  readonly values: readonly Value[]
}

interface Source extends Conditions {
  readonly source: "e" | "k"
  /** The first part of the index's name; the time is the other. */
  readonly index: string
}

/** Executions with a tag have rows of their own, `k`, that repeat the times. */
function narrow(filter: ExecutionFilter | undefined): Source {
  const source = "e"
  switch (filter?.by) {
    case undefined:
      return { source, index: "closed_by", conditions: [], values: [] }
    case "workflowId":
      return { source, index: "closed_by_workflow", conditions: ["e.workflow_id = ?"], values: [filter.workflowId] }
    case "status":
      return { source, index: "closed_by_status", conditions: ["e.status = ?"], values: [filter.status] }
    case "tag":
      return { source: "k", index: "tagged_by", conditions: ["k.tag = ?", "e.seq = k.seq"], values: [filter.tag] }
    case "type": {
      const { name, version } = filter
      if (version === undefined)
        return { source, index: "closed_by_name", conditions: [`e.name_id = ${nameId}`], values: [name] }
      const typeId = `(SELECT type_id FROM workflow_type WHERE name_id = ${nameId} AND version = ?)`
      return { source, index: "closed_by_type", conditions: [`e.type_id = ${typeId}`], values: [name, version] }
    }
  }
}

/**
 * One lower and one upper bound. A position replaces the bound that it lies within: beside both, SQLite would start at
 * the looser one and read all that was listed before.
 */
function rangeOf({ from, to, order, after }: Omit<ExecutionQuery, "domain">, time: string, seq: string): Conditions {
  const end = to ?? Number.MAX_SAFE_INTEGER
  if (!after) return { conditions: [`${time} >= ?`, `${time} <= ?`], values: [from, end] }
  const position = [after.time, after.seq]
  return order === "newest-first"
    ? { conditions: [`${time} >= ?`, `(${time}, ${seq}) < (?, ?)`], values: [from, ...position] }
    : { conditions: [`${time} <= ?`, `(${time}, ${seq}) > (?, ?)`], values: [end, ...position] }
}
