import type { Status, WorkflowType } from "@workflow-contracts/contract/customer-profiles"
import type { CloseStatus } from "@workflow-contracts/contract/swf"
import type { ExecutionPosition, Page, WorkflowPosition } from "../queries.ts"
import type { Execution, Workflow } from "../records.ts"

/** A row of `executionColumns`. */
export interface ExecutionRow {
  readonly seq: number
  readonly workflow_id: string
  readonly run_id: string
  readonly type_name: string
  readonly type_version: string
  readonly start_ms: number
  readonly close_ms: number | null
  readonly status: CloseStatus | null
  readonly parent_workflow_id: string | null
  readonly parent_run_id: string | null
  /** A JSON array of strings. */
  readonly tags: string | null
  /** 0 or 1; null when nobody said. */
  readonly cancel_requested: number | null
}

/** A row of `workflowColumns`. */
export interface WorkflowRow {
  readonly workflow_id: string
  readonly workflow_type: WorkflowType
  readonly status: Status
  readonly status_description: string
  readonly created_ms: number
  readonly updated_ms: number
}

export function executionOf(row: ExecutionRow): Execution {
  const { close_ms: closeTime, status, parent_workflow_id: parent, parent_run_id: parentRun } = row
  return {
    workflowId: row.workflow_id,
    runId: row.run_id,
    type: { name: row.type_name, version: row.type_version },
    startTime: row.start_ms,
    ...(closeTime !== null && status !== null && { close: { status, time: closeTime } }),
    ...(parent !== null && parentRun !== null && { parent: { workflowId: parent, runId: parentRun } }),
    ...(row.tags !== null && { tags: JSON.parse(row.tags) }),
    ...(row.cancel_requested !== null && { cancelRequested: row.cancel_requested === 1 }),
  }
}

export function workflowOf(row: WorkflowRow): Workflow {
  return {
    workflowId: row.workflow_id,
    workflowType: row.workflow_type,
    status: row.status,
    statusDescription: row.status_description,
    createdTime: row.created_ms,
    updatedTime: row.updated_ms,
  }
}

/** The columns of an execution that do not name anything else; the order is `executionValueColumns`. */
export function executionValues(execution: Execution): readonly (string | number | null)[] {
  const { startTime, close, parent, tags, cancelRequested } = execution
  return [
    startTime,
    close?.time ?? null,
    close?.status ?? null,
    parent?.workflowId ?? null,
    parent?.runId ?? null,
    tags === undefined ? null : JSON.stringify(tags),
    cancelRequested === undefined ? null : Number(cancelRequested),
  ]
}
export const executionValueColumns = [
  "start_ms",
  "close_ms",
  "status",
  "parent_workflow_id",
  "parent_run_id",
  "tags",
  "cancel_requested",
] as const

export function workflowValues(workflow: Workflow): readonly (string | number)[] {
  const { workflowType, status, statusDescription, createdTime, updatedTime } = workflow
  return [workflowType, status, statusDescription, createdTime, updatedTime]
}
export const workflowValueColumns = [
  "workflow_type",
  "status",
  "status_description",
  "created_ms",
  "updated_ms",
] as const

/** Cuts off the row that only shows that there are more. */
export function pageOf<Row, Item, Position>(
  rows: readonly Row[],
  pageSize: number,
  itemOf: (row: Row) => Item,
  positionOf: (row: Row) => Position,
): Page<Item, Position> {
  const items = rows.slice(0, pageSize)
  const last = items.at(-1)
  return {
    items: items.map(itemOf),
    ...(rows.length > pageSize && last !== undefined && { next: positionOf(last) }),
  }
}

export function executionPosition(time: "start" | "close"): (row: ExecutionRow) => ExecutionPosition {
  // Only closed executions are listed, so the close is there.
  return (row) => ({ time: time === "start" ? row.start_ms : (row.close_ms ?? 0), seq: row.seq })
}

export function workflowPosition(row: WorkflowRow): WorkflowPosition {
  return { time: row.created_ms, workflowId: row.workflow_id }
}
