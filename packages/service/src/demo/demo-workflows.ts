import { createHash } from "node:crypto"
import { Status, WorkflowType } from "@workflow-contracts/contract/customer-profiles"
import type { Entry, Workflow } from "../store/records.ts"

const domain = "example-domain"
const hour = 60 * 60 * 1000
const first = Date.parse("2026-01-05T09:30:00Z")

const states = [
  [Status.COMPLETE, "All batches were imported"],
  [Status.COMPLETE, "All batches were imported"],
  [Status.SPLIT, "The import was split into batches"],
  [Status.COMPLETE, "All batches were imported"],
  [Status.FAILED, "The source could not be read"],
  [Status.IN_PROGRESS, "Batches are being imported"],
  [Status.CANCELLED, "Somebody cancelled the import"],
  [Status.RETRY, "A batch is being tried again"],
  [Status.NOT_STARTED, "The import waits for its turn"],
] as const

/** The workflows of the demo: a daily import of two months. Always the same. */
export function demoWorkflows(): Entry[] {
  return [
    { kind: "domain", domain: { contract: "customer-profiles", name: domain } },
    ...Array.from(
      { length: 60 },
      (_, number) => ({ kind: "workflow", domain, workflow: dailyImport(number) }) as const,
    ),
  ]
}

function dailyImport(number: number): Workflow {
  const [status, statusDescription] = states[number % states.length] ?? states[0]
  const createdTime = first + number * 24 * hour
  return {
    workflowId: createHash("md5").update(`demo workflow ${number}`).digest("hex"),
    workflowType: WorkflowType.APPFLOW_INTEGRATION,
    status,
    statusDescription,
    createdTime,
    updatedTime: createdTime + ((number * 104_729) % (3 * hour)) + 500,
  }
}
