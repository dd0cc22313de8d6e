import type { Status, WorkflowType } from "@workflow-contracts/contract/customer-profiles"
import type { CloseStatus } from "@workflow-contracts/contract/swf"
import type { ExecutionPosition, Page, WorkflowPosition } from "../queries.ts"
import type { Execution, Workflow } from "../records.ts"

/** A row of `executionColumns`. */
export type ExecutionRow = readonly [
  seq: number,
  startTime: number,
  closeTime: number | null,
  status: CloseStatus | null,
  workflowId: string,
  runId: string,
  typeName: string,
  typeVersion: string,
  parentWorkflowId: string | null,
  parentRunId: string | null,
  /** A JSON array of strings. */
  tags: string | null,
  /** 0 or 1; null when nobody said. */
  cancelRequested: number | null,
]

/** A row of `workflowColumns`. */
export type WorkflowRow = readonly [
  workflowId: string,
  workflowType: WorkflowType,
  status: Status,
  statusDescription: string,
  createdTime: number,
  updatedTime: number,
]

export function executionOf(row: ExecutionRow | readonly [...ExecutionRow, ...unknown[]]): Execution {
  const [, startTime, closeTime, status, workflowId, runId, name, version, parent, parentRun, tags, cancelRequested] =
    row
  return {
    workflowId,
    runId,
    type: { name, version },
    startTime,
    close: closeTime === null || status === null ? undefined : { status, time: closeTime },
    parent: parent === null || parentRun === null ? undefined : { workflowId: parent, runId: parentRun },
    tags: tags === null ? undefined : JSON.parse(tags),
    cancelRequested: cancelRequested === null ? undefined : cancelRequested === 1,
  }
}

export function workflowOf(row: WorkflowRow | readonly [...WorkflowRow, ...unknown[]]): Workflow {
  const [workflowId, workflowType, status, statusDescription, createdTime, updatedTime] = row
  return { workflowId, workflowType, status, statusDescription, createdTime, updatedTime }
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
  return ([seq, startTime, closeTime]) => ({ time: time === "start" ? startTime : (closeTime ?? 0), seq })
}

export function workflowPosition([workflowId, , , , time]: WorkflowRow): WorkflowPosition {
  return { time, workflowId }
}
