import {
  ExecutionStatus,
  type ListClosedWorkflowExecutionsInput,
  type ListClosedWorkflowExecutionsOutput,
  type WorkflowExecutionInfo,
} from "@workflow-contracts/contract/swf"
import {
  OperationNotPermittedFault,
  type SimpleWorkflowServiceHandlers,
  UnknownResourceFault,
  ValidationException,
} from "@workflow-contracts/server/swf"
import type { Execution } from "../store/records.ts"
import { authorise, type OperationParts, openToken, type Refusals, readPage } from "./operation-parts.ts"
import { toExecutionQuery } from "./swf-request.ts"

const action = "swf:ListClosedWorkflowExecutions"

const refusals: Refusals = {
  accessDenied: (message) => new OperationNotPermittedFault({ message }),
  unknownDomain: (domain) => new UnknownResourceFault({ message: `Unknown domain: ${domain}` }),
  badToken: (message) => new ValidationException({ message }),
}

/** SWF's operation: filters, then access, then the domain, the token, and the page. */
export function listClosedWorkflowExecutions(
  parts: OperationParts,
): SimpleWorkflowServiceHandlers["listClosedWorkflowExecutions"] {
  const { store, tokens, callerOf, region } = parts
  return async (input, { identity }): Promise<ListClosedWorkflowExecutionsOutput> => {
    const query = toExecutionQuery(input)
    const { domain } = query
    const caller = callerOf(identity)
    const resource = `arn:aws:swf:${region}:${caller.account}:/domain/${domain}`
    authorise(caller, { action, resource, conditions: conditionsOf(input) }, refusals)
    if (!caller.owns(domain)) throw refusals.unknownDomain(domain)
    const binding = { operation: action, caller: caller.name, domain, arguments: query }
    const position = await openToken(input.nextPageToken, binding, parts, "swf", refusals)
    const after = position && { time: position.time, seq: Number(position.key) }
    const { items, next } = await readPage(store.listClosedExecutions({ ...query, after }), domain, refusals)
    return {
      executionInfos: items.map(toInfo),
      nextPageToken: next && tokens.seal({ time: next.time, key: String(next.seq) }, binding),
    }
  }
}

/** The values of IAM's condition keys; a version that is empty is none here either. */
function conditionsOf({ tagFilter, typeFilter }: ListClosedWorkflowExecutionsInput) {
  const values = {
    "swf:tagfilter.tag": tagFilter?.tag,
    "swf:typefilter.name": typeFilter?.name,
    "swf:typefilter.version": typeFilter?.version || undefined,
  }
  return new Map(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, [value]] as const])),
  )
}

function toInfo(execution: Execution): WorkflowExecutionInfo {
  const { workflowId, runId, type, startTime, close, parent, tags, cancelRequested } = execution
  return {
    execution: { workflowId, runId },
    workflowType: { name: type.name, version: type.version },
    startTimestamp: new Date(startTime),
    closeTimestamp: close && new Date(close.time),
    executionStatus: close ? ExecutionStatus.CLOSED : ExecutionStatus.OPEN,
    closeStatus: close?.status,
    parent: parent && { ...parent },
    tagList: tags && [...tags],
    cancelRequested,
  }
}
