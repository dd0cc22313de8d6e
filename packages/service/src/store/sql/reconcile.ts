import { isDeepStrictEqual } from "node:util"
import type { Close, Execution, ExecutionId } from "../records.ts"
import { StoreError } from "../store-error.ts"

/** Whether what is recorded is to be replaced by what comes in. An execution that closed never opens again. */
export function replaces(incoming: Execution, recorded: Execution): boolean {
  if (recorded.close && !incoming.close) return false
  return !isDeepStrictEqual(strip(incoming), strip(recorded))
}

/** Members that are undefined are absent. */
function strip(execution: Execution): object {
  return Object.fromEntries(Object.entries(execution).filter(([, value]) => value !== undefined))
}

/**
 * The execution with its close.
 *
 * @returns undefined when it has closed in just this way
 */
export function closed(id: ExecutionId, recorded: Execution | undefined, close: Close): Execution | undefined {
  if (recorded?.workflowId !== id.workflowId)
    throw new StoreError("unknown-execution", `there is no run ${id.runId} of workflow ${id.workflowId}`)
  if (!recorded.close) return { ...recorded, close }
  if (isDeepStrictEqual(recorded.close, close)) return undefined
  throw new StoreError("conflict", `run ${id.runId} has closed as ${recorded.close.status} already`)
}

/** The tags by which an execution is found; an open one is not. */
export function listedTags(execution: Execution): readonly string[] {
  return execution.close ? [...new Set(execution.tags)] : []
}
