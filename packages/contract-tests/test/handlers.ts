import type { ListWorkflowsOutput } from "@workflow-contracts/contract/customer-profiles"
import type { ListClosedWorkflowExecutionsOutput } from "@workflow-contracts/contract/swf"
import * as customerProfiles from "@workflow-contracts/server/customer-profiles"
import * as swf from "@workflow-contracts/server/swf"

/** The document's sample response, as a handler returns it. */
export const sampleOutput: ListClosedWorkflowExecutionsOutput = {
  executionInfos: [
    ["1326587154.626", "1326590754.654", "c724e07a-b966-441f-a1c0-4831acbda1cd"],
    ["1326585031.619", "1326586831.628", "f5ebbac6-941c-4342-ad69-dfd2f8be6689"],
    ["1326581114.020", "1326582914.031", "1e536162-f1ea-48b0-85f3-aade88eef2f7"],
  ].map(([start = "", close = "", runId = ""]) => ({
    cancelRequested: false,
    closeStatus: "TIMED_OUT",
    closeTimestamp: new Date(Number(close.replace(".", ""))),
    execution: { runId, workflowId: "20110927-T-1" },
    executionStatus: "CLOSED",
    startTimestamp: new Date(Number(start.replace(".", ""))),
    tagList: ["music purchase", "digital", "ricoh-the-dog"],
    workflowType: { name: "customerOrderWorkflow", version: "1.0" },
  })),
}

export const workflowsOutput: ListWorkflowsOutput = {
  Items: [
    {
      WorkflowType: "APPFLOW_INTEGRATION",
      WorkflowId: "8b7ae17e1b3c4f0e9d2d6f2b0a4c9e11",
      Status: "COMPLETE",
      StatusDescription: "All batches were imported",
      CreatedAt: new Date(1640995200000),
      LastUpdatedAt: new Date(1640998800500),
    },
  ],
  NextToken: "page-2",
}

/** A domain with the name of an error makes the handlers throw it: that is how a test provokes one. */
export const swfService = swf.createSimpleWorkflowService({
  listClosedWorkflowExecutions: async ({ domain }) => {
    if (domain === "OperationNotPermittedFault") throw new swf.OperationNotPermittedFault({ message: "not yours" })
    if (domain === "UnknownResourceFault") throw new swf.UnknownResourceFault({ message: `Unknown domain: ${domain}` })
    if (domain === "a-bug") throw new TypeError("secret detail")
    return sampleOutput
  },
})

export const customerProfilesService = customerProfiles.createCustomerProfiles({
  listWorkflows: async ({ DomainName }) => {
    const Message = `provoked: ${DomainName}`
    if (DomainName === "AccessDeniedException") throw new customerProfiles.AccessDeniedException({ Message })
    if (DomainName === "BadRequestException") throw new customerProfiles.BadRequestException({ Message })
    if (DomainName === "InternalServerException") throw new customerProfiles.InternalServerException({ Message })
    if (DomainName === "ResourceNotFoundException") throw new customerProfiles.ResourceNotFoundException({ Message })
    if (DomainName === "ThrottlingException") throw new customerProfiles.ThrottlingException({ Message })
    if (DomainName === "a-bug") throw new TypeError("secret detail")
    return workflowsOutput
  },
})
