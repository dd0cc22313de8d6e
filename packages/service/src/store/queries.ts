import type { CloseStatus } from "@workflow-contracts/contract/swf"
import type { Execution, Workflow } from "./records.ts"

/** At most one of the filters that SWF knows. A type without a version is every version of it. */
export type ExecutionFilter =
  | { readonly by: "workflowId"; readonly workflowId: string }
  | { readonly by: "status"; readonly status: CloseStatus }
  | { readonly by: "type"; readonly name: string; readonly version?: string | undefined }
  | { readonly by: "tag"; readonly tag: string }

/** Where a page of executions ended. Part of a token, so it stays small and plain. */
export interface ExecutionPosition {
  /** The time that orders the list. */
  readonly time: number
  /** The execution's place among all that have this time. */
  readonly seq: number
}

/** Asks for closed executions. All times are milliseconds, all bounds inclusive. */
export interface ExecutionQuery {
  readonly domain: string
  /** Which of the two times bounds and orders the list. */
  readonly time: "start" | "close"
  readonly from: number
  /** Absent: no end. */
  readonly to?: number | undefined
  readonly filter?: ExecutionFilter | undefined
  readonly order: "newest-first" | "oldest-first"
  readonly pageSize: number
  /** Continues after this position. */
  readonly after?: ExecutionPosition | undefined
}

/** Where a page of workflows ended. */
export interface WorkflowPosition {
  readonly time: number
  readonly workflowId: string
}

/** Asks for workflows, newest first. The conditions hold together. */
export interface WorkflowQuery {
  readonly domain: string
  readonly status?: string | undefined
  readonly workflowType?: string | undefined
  /** The earliest creation, inclusive, in milliseconds. */
  readonly createdFrom?: number | undefined
  /** The earliest end, inclusive, in milliseconds: the last change of a workflow in a terminal status. */
  readonly endedFrom?: number | undefined
  readonly pageSize: number
  readonly after?: WorkflowPosition | undefined
}

/** A page: at most `pageSize` items, and where the next page starts if anything is left. */
export interface Page<Item, Position> {
  readonly items: readonly Item[]
  readonly next?: Position | undefined
}

export type ExecutionPage = Page<Execution, ExecutionPosition>
export type WorkflowPage = Page<Workflow, WorkflowPosition>
