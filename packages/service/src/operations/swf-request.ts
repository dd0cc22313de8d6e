import { millisecondsOf } from "@smithwright/server"
import type { ListClosedWorkflowExecutionsInput } from "@workflow-contracts/contract/swf"
import { ValidationException } from "@workflow-contracts/server/swf"
import type { ExecutionFilter, ExecutionQuery } from "../store/queries.ts"

const largestPage = 100

/**
 * What a request asks the store for. Bounds finer than a millisecond are rounded inwards.
 *
 * @throws ValidationException when the filters exclude each other
 */
export function toExecutionQuery(input: ListClosedWorkflowExecutionsInput): ExecutionQuery {
  const { domain, startTimeFilter, closeTimeFilter, maximumPageSize, reverseOrder } = input
  if (startTimeFilter && closeTimeFilter)
    throw invalid("/closeTimeFilter", "Member must not stand beside startTimeFilter")
  const range = startTimeFilter ?? closeTimeFilter
  if (!range) throw invalid("", "Member must have either startTimeFilter or closeTimeFilter")
  const { oldestDate, latestDate } = range
  return {
    domain,
    time: startTimeFilter ? "start" : "close",
    from: Math.ceil(millisecondsOf(oldestDate)),
    to: latestDate && Math.floor(millisecondsOf(latestDate)),
    filter: toFilter(input),
    order: reverseOrder ? "oldest-first" : "newest-first",
    pageSize: maximumPageSize || largestPage,
  }
}

function toFilter(input: ListClosedWorkflowExecutionsInput): ExecutionFilter | undefined {
  const { executionFilter, closeStatusFilter, typeFilter, tagFilter } = input
  const given = Object.entries({ executionFilter, closeStatusFilter, typeFilter, tagFilter })
    .filter(([, filter]) => filter)
    .map(([name]) => name)
  const [first, second] = given
  if (second !== undefined) throw invalid(`/${second}`, `Member must not stand beside ${first}`)
  if (executionFilter) return { by: "workflowId", workflowId: executionFilter.workflowId }
  if (closeStatusFilter) return { by: "status", status: closeStatusFilter.status }
  if (typeFilter) return { by: "type", name: typeFilter.name, version: typeFilter.version || undefined }
  return tagFilter && { by: "tag", tag: tagFilter.tag }
}

/** In the words that the server has for broken constraints. */
function invalid(path: string, constraint: string): ValidationException {
  const message = `Value at '${path}' failed to satisfy constraint: ${constraint}`
  return new ValidationException({
    message: `1 validation error detected. ${message}`,
    fieldList: [{ path, message }],
  })
}
