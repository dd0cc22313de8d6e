import type { Status, WorkflowType } from "@workflow-contracts/contract/customer-profiles"
import type { CloseStatus } from "@workflow-contracts/contract/swf"

/** Times are whole milliseconds since 1970, UTC. A name is unique within its contract. */
export interface Domain {
  readonly contract: "swf" | "customer-profiles"
  readonly name: string
}

/** Names one run of a workflow. Within a domain the run id alone is unique. */
export interface ExecutionId {
  readonly workflowId: string
  readonly runId: string
}

/** How and when an execution ended. */
export interface Close {
  readonly status: CloseStatus
  /** May lie before the start: clocks differ. */
  readonly time: number
}

/** One execution of SWF; open as long as `close` is absent. */
export interface Execution extends ExecutionId {
  readonly type: { readonly name: string; readonly version: string }
  readonly startTime: number
  readonly close?: Close | undefined
  readonly parent?: ExecutionId | undefined
  readonly tags?: readonly string[] | undefined
  readonly cancelRequested?: boolean | undefined
}

/** One workflow of Customer Profiles; its id is unique within its domain. */
export interface Workflow {
  readonly workflowId: string
  readonly workflowType: WorkflowType
  readonly status: Status
  readonly statusDescription: string
  readonly createdTime: number
  readonly updatedTime: number
}

/** What a store takes in. Registering a domain, or recording what is recorded already, changes nothing. */
export type Entry =
  | { readonly kind: "domain"; readonly domain: Domain }
  | { readonly kind: "execution"; readonly domain: string; readonly execution: Execution }
  | { readonly kind: "workflow"; readonly domain: string; readonly workflow: Workflow }
