import type { paths as CustomerProfilesPaths } from "@workflow-contracts/contract/customer-profiles/openapi"
import type { paths as SwfPaths } from "@workflow-contracts/contract/swf/openapi"
import createClient, { type Middleware } from "openapi-fetch"
import type { Server } from "./targets.ts"

const swfOperation = "/SimpleWorkflowService.ListClosedWorkflowExecutions"
type SwfBody = SwfPaths[typeof swfOperation]["post"]["requestBody"]["content"]["application/x-amz-json-1.0"]
type WorkflowsOperation = CustomerProfilesPaths["/domains/{DomainName}/workflows"]["post"]
type WorkflowsParameters = WorkflowsOperation["parameters"]
type WorkflowsBody = NonNullable<WorkflowsOperation["requestBody"]>["content"]["application/json"]

/** OpenAPI knows no routing by header, so the document has the target as a path; a real server wants it in the header. */
const targetAsHeader: Middleware = {
  async onRequest({ request }) {
    const url = new URL(request.url)
    const headers = new Headers(request.headers)
    headers.set("x-amz-target", url.pathname.slice(1))
    headers.set("content-type", "application/x-amz-json-1.0")
    return new Request(new URL("/", url), { method: "POST", headers, body: await request.text() })
  },
}

/** The document says that requests are signed, and Prism asks for the header. What it says is nothing to Prism. */
const signed = { authorization: "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE" }

/** Calls SWF with `openapi-fetch` on the generated types. */
export function listExecutions(server: Server, url: string, body: SwfBody, headers: Record<string, string> = {}) {
  const client = createClient<SwfPaths>({ baseUrl: url, headers: signed })
  if (server !== "stock Prism") client.use(targetAsHeader)
  return client.POST(swfOperation, { body, headers, parseAs: "json" })
}

/** Calls Customer Profiles with `openapi-fetch` on the generated types. */
export function listWorkflows(
  url: string,
  params: WorkflowsParameters,
  body?: WorkflowsBody,
  headers: Record<string, string> = {},
) {
  const client = createClient<CustomerProfilesPaths>({ baseUrl: url, headers: signed })
  return client.POST("/domains/{DomainName}/workflows", { params, headers, ...(body && { body }) })
}
