import { millisecondsOf } from "@smithwright/server"
import type {
  ListWorkflowsInput,
  ListWorkflowsItem,
  ListWorkflowsOutput,
} from "@workflow-contracts/contract/customer-profiles"
import {
  AccessDeniedException,
  BadRequestException,
  type CustomerProfilesHandlers,
  ResourceNotFoundException,
} from "@workflow-contracts/server/customer-profiles"
import type { WorkflowQuery } from "../store/queries.ts"
import type { Workflow } from "../store/records.ts"
import { authorise, type OperationParts, openToken, type Refusals, readPage } from "./operation-parts.ts"

const action = "profile:ListWorkflows"
const largestPage = 100

const refusals: Refusals = {
  accessDenied: (message) => new AccessDeniedException({ Message: message }),
  unknownDomain: (domain) => new ResourceNotFoundException({ Message: `Unknown domain: ${domain}` }),
  badToken: (message) => new BadRequestException({ Message: message }),
}

/** Customer Profiles' operation: access, then the domain, the token, and the page. */
export function listWorkflows(parts: OperationParts): CustomerProfilesHandlers["listWorkflows"] {
  const { store, tokens, callerOf, region } = parts
  return async (input, { identity }): Promise<ListWorkflowsOutput> => {
    const query = toWorkflowQuery(input)
    const { domain } = query
    const caller = callerOf(identity)
    const resource = `arn:aws:profile:${region}:${caller.account}:domains/${domain}`
    authorise(caller, { action, resource, conditions: new Map() }, refusals)
    if (!caller.owns(domain)) throw refusals.unknownDomain(domain)
    const binding = { operation: action, caller: caller.name, domain, arguments: query }
    const position = await openToken(input.NextToken, binding, parts, "customer-profiles", refusals)
    const after = position && { time: position.time, workflowId: position.key }
    const { items, next } = await readPage(store.listWorkflows({ ...query, after }), domain, refusals)
    return {
      Items: items.map(toItem),
      NextToken: next && tokens.seal({ time: next.time, key: next.workflowId }, binding),
    }
  }
}

function toWorkflowQuery(input: ListWorkflowsInput): WorkflowQuery {
  return {
    domain: input.DomainName,
    status: input.Status,
    workflowType: input.WorkflowType,
    createdFrom: laterThan(input.QueryStartDate),
    endedFrom: laterThan(input.QueryEndDate),
    pageSize: input.MaxResults ?? largestPage,
  }
}

/** The first millisecond after a time: the dates of a request are not part of what they match. */
function laterThan(date: Date | undefined): number | undefined {
  return date && Math.floor(millisecondsOf(date)) + 1
}

function toItem(workflow: Workflow): ListWorkflowsItem {
  return {
    WorkflowType: workflow.workflowType,
    WorkflowId: workflow.workflowId,
    Status: workflow.status,
    StatusDescription: workflow.statusDescription,
    CreatedAt: new Date(workflow.createdTime),
    LastUpdatedAt: new Date(workflow.updatedTime),
  }
}
