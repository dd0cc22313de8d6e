import * as awsCustomerProfiles from "@aws-sdk/client-customer-profiles"
import * as awsSwf from "@aws-sdk/client-swf"
import * as ourCustomerProfiles from "@workflow-contracts/client/customer-profiles"
import * as ourSwf from "@workflow-contracts/client/swf"

/** The clients that must understand each server alike: AWS's own, and the generated ones. They have the same face. */
export const swfClients = {
  "the AWS SDK": connectAwsSwf,
  "the generated client": connectOurSwf,
}
export const customerProfilesClients = {
  "the AWS SDK": connectAwsCustomerProfiles,
  "the generated client": connectOurCustomerProfiles,
}

type SwfInput = ourSwf.ListClosedWorkflowExecutionsCommandInput
type WorkflowsInput = ourCustomerProfiles.ListWorkflowsCommandInput

function connectAwsSwf(endpoint: string) {
  const client = new awsSwf.SWFClient(configuration(endpoint))
  return {
    client,
    errors: awsSwf,
    list: (input: SwfInput) => client.send(new awsSwf.ListClosedWorkflowExecutionsCommand(input)),
    pages: (input: SwfInput) => awsSwf.paginateListClosedWorkflowExecutions({ client }, input),
  }
}

function connectOurSwf(endpoint: string) {
  const client = new ourSwf.SWFClient(configuration(endpoint))
  return {
    client,
    errors: ourSwf,
    list: (input: SwfInput) => client.send(new ourSwf.ListClosedWorkflowExecutionsCommand(input)),
    pages: (input: SwfInput) => ourSwf.paginateListClosedWorkflowExecutions({ client }, input),
  }
}

function connectAwsCustomerProfiles(endpoint: string) {
  const client = new awsCustomerProfiles.CustomerProfilesClient(configuration(endpoint))
  return {
    client,
    errors: awsCustomerProfiles,
    list: (input: WorkflowsInput) => client.send(new awsCustomerProfiles.ListWorkflowsCommand(input)),
  }
}

function connectOurCustomerProfiles(endpoint: string) {
  const client = new ourCustomerProfiles.CustomerProfilesClient(configuration(endpoint))
  return {
    client,
    errors: ourCustomerProfiles,
    list: (input: WorkflowsInput) => client.send(new ourCustomerProfiles.ListWorkflowsCommand(input)),
  }
}

/** What a client needs besides the endpoint. The keys are made up; retries would only slow the expected failures down. */
function configuration(endpoint: string) {
  return {
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    maxAttempts: 1,
  }
}

interface Request {
  readonly headers: Record<string, string>
}

interface MiddlewareStack {
  add(
    middleware: (
      next: (args: { request: unknown }) => Promise<unknown>,
    ) => (args: { request: unknown }) => Promise<unknown>,
    options: { step: "build" },
  ): void
}

/** Adds a header to every request that a client sends, such as `Prefer`. */
export function addHeader(client: { middlewareStack: unknown }, name: string, value: string): void {
  const stack = client.middlewareStack as MiddlewareStack
  stack.add(
    (next) => (args) => {
      const request = args.request as Request
      request.headers[name] = value
      return next(args)
    },
    { step: "build" },
  )
}
