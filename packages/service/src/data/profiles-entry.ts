import { Status, WorkflowType } from "@workflow-contracts/contract/customer-profiles"
import {
  isListWorkflowsInputJson,
  isListWorkflowsOutputJson,
  type ListWorkflowsItemJson,
  validateListWorkflowsInputJson,
  validateListWorkflowsOutputJson,
} from "@workflow-contracts/validators/customer-profiles"
import type { Workflow } from "../store/records.ts"
import {
  enumProblems,
  millisecondsOf,
  problemsOf,
  type Reading,
  readingOf,
  secondsOf,
  timeProblems,
} from "./reading.ts"

/** `{"DomainName": …}` alone, or with the members of a ListWorkflowsItem. */
export function readProfilesEntry(domain: unknown, value: object): Reading {
  const input = { DomainName: domain }
  if (!isListWorkflowsInputJson(input)) return { problems: problemsOf(validateListWorkflowsInputJson(input)) }
  const name = input.DomainName
  if (Object.keys(value).length === 1)
    return { entry: { kind: "domain", domain: { contract: "customer-profiles", name } } }
  const output = { Items: [value] }
  if (!isListWorkflowsOutputJson(output))
    return { problems: problemsOf(validateListWorkflowsOutputJson(output), "/Items/0") }
  const [item] = output.Items
  return item
    ? readingOf({ kind: "workflow", domain: name, workflow: workflowOf(item) }, itemProblems(item))
    : { problems: [] }
}

/** The members that go beside the domain. */
export function workflowJson(workflow: Workflow): object {
  return {
    WorkflowType: workflow.workflowType,
    WorkflowId: workflow.workflowId,
    Status: workflow.status,
    StatusDescription: workflow.statusDescription,
    CreatedAt: secondsOf(workflow.createdTime),
    LastUpdatedAt: secondsOf(workflow.updatedTime),
  }
}

function workflowOf(item: ListWorkflowsItemJson): Workflow {
  return {
    workflowId: item.WorkflowId,
    workflowType: item.WorkflowType,
    status: item.Status,
    statusDescription: item.StatusDescription,
    createdTime: millisecondsOf(item.CreatedAt),
    updatedTime: millisecondsOf(item.LastUpdatedAt),
  }
}

function itemProblems(item: ListWorkflowsItemJson): string[] {
  const { CreatedAt, LastUpdatedAt } = item
  return [
    ...enumProblems("Status", item.Status, Status),
    ...enumProblems("WorkflowType", item.WorkflowType, WorkflowType),
    ...timeProblems({ CreatedAt, LastUpdatedAt }),
  ]
}
