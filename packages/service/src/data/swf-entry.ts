import { CloseStatus, ExecutionStatus } from "@workflow-contracts/contract/swf"
import {
  isListClosedWorkflowExecutionsInputJson,
  isListClosedWorkflowExecutionsOutputJson,
  validateListClosedWorkflowExecutionsInputJson,
  validateListClosedWorkflowExecutionsOutputJson,
  type WorkflowExecutionInfoJson,
} from "@workflow-contracts/validators/swf"
import type { Close, Execution } from "../store/records.ts"
import {
  enumProblems,
  millisecondsOf,
  problemsOf,
  type Reading,
  readingOf,
  secondsOf,
  timeProblems,
} from "./reading.ts"

/** `{"domain": …}` alone, or with the members of a WorkflowExecutionInfo. */
export function readSwfEntry(domain: unknown, value: object): Reading {
  const input = { domain, startTimeFilter: { oldestDate: 0 } }
  if (!isListClosedWorkflowExecutionsInputJson(input))
    return { problems: problemsOf(validateListClosedWorkflowExecutionsInputJson(input)) }
  if (Object.keys(value).length === 1)
    return { entry: { kind: "domain", domain: { contract: "swf", name: input.domain } } }
  const output = { executionInfos: [value] }
  if (!isListClosedWorkflowExecutionsOutputJson(output))
    return { problems: problemsOf(validateListClosedWorkflowExecutionsOutputJson(output), "/executionInfos/0") }
  const [info] = output.executionInfos
  return info
    ? readingOf({ kind: "execution", domain: input.domain, execution: executionOf(info) }, infoProblems(info))
    : { problems: [] }
}

/** The members that go beside the domain. */
export function executionJson(execution: Execution): WorkflowExecutionInfoJson {
  const { workflowId, runId, type, startTime, close, parent, tags, cancelRequested } = execution
  return {
    execution: { workflowId, runId },
    workflowType: type,
    startTimestamp: secondsOf(startTime),
    ...(close && { closeTimestamp: secondsOf(close.time) }),
    executionStatus: close ? "CLOSED" : "OPEN",
    ...(close && { closeStatus: close.status }),
    ...(parent && { parent }),
    ...(tags && { tagList: [...tags] }),
    ...(cancelRequested !== undefined && { cancelRequested }),
  }
}

function executionOf(info: WorkflowExecutionInfoJson): Execution {
  const { execution, workflowType, startTimestamp, parent, tagList, cancelRequested } = info
  const close = closeOf(info)
  return {
    workflowId: execution.workflowId,
    runId: execution.runId,
    type: { name: workflowType.name, version: workflowType.version },
    startTime: millisecondsOf(startTimestamp),
    ...(close && { close }),
    ...(parent && { parent: { workflowId: parent.workflowId, runId: parent.runId } }),
    ...(tagList && { tags: tagList }),
    ...(typeof cancelRequested === "boolean" && { cancelRequested }),
  }
}

function closeOf({ closeStatus, closeTimestamp }: WorkflowExecutionInfoJson): Close | undefined {
  if (typeof closeStatus !== "string" || typeof closeTimestamp !== "number") return undefined
  return { status: closeStatus, time: millisecondsOf(closeTimestamp) }
}

function infoProblems(info: WorkflowExecutionInfoJson): string[] {
  const { executionStatus, closeStatus, startTimestamp, closeTimestamp } = info
  const parts = [closeStatus, closeTimestamp].filter((part) => part !== undefined && part !== null).length
  const expected = executionStatus === "CLOSED" ? 2 : 0
  return [
    ...enumProblems("executionStatus", executionStatus, ExecutionStatus),
    ...(typeof closeStatus === "string" ? enumProblems("closeStatus", closeStatus, CloseStatus) : []),
    ...timeProblems({ startTimestamp, closeTimestamp }),
    ...(parts === expected
      ? []
      : ["A closed execution has closeStatus and closeTimestamp, an open one has neither of them"]),
  ]
}
