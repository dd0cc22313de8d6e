import { styleText } from "node:util"
import * as customerProfiles from "@workflow-contracts/client/customer-profiles"
import * as swf from "@workflow-contracts/client/swf"

/** A call with the generated client. */
export interface Call {
  readonly contract: string
  readonly url: string
  /** What came back, in a line. */
  readonly result: string
  /** Why it did not work. */
  readonly problem: string | undefined
}

/** Makes one call to whatever serves a contract, with the client that was generated for it. */
export async function callContract(contract: string, url: string): Promise<Call> {
  const call = calls[contract]
  if (!call) return { contract, url, result: "no call is written for it yet", problem: undefined }
  try {
    return { contract, url, result: await call(url), problem: undefined }
  } catch (error) {
    return { contract, url, result: "", problem: error instanceof Error ? error.message : String(error) }
  }
}

const calls: { readonly [contract: string]: (endpoint: string) => Promise<string> } = {
  swf: async (endpoint) => {
    const client = new swf.SWFClient(configuration(endpoint))
    const request = {
      domain: "867530901",
      closeTimeFilter: { oldestDate: new Date("2012-01-01T00:01:10Z"), latestDate: new Date("2012-12-31T23:59:59Z") },
      tagFilter: { tag: "ricoh-the-dog" },
    }
    const { executionInfos } = await client.send(new swf.ListClosedWorkflowExecutionsCommand(request))
    const states = executionInfos.map(({ execution, closeStatus }) => `${execution.workflowId} ${closeStatus}`)
    return `ListClosedWorkflowExecutions: ${states.join(", ")}`
  },
  "customer-profiles": async (endpoint) => {
    const client = new customerProfiles.CustomerProfilesClient(configuration(endpoint))
    const request = { DomainName: "example-domain", MaxResults: 1, Status: customerProfiles.Status.COMPLETE }
    const { Items = [] } = await client.send(new customerProfiles.ListWorkflowsCommand(request))
    return `ListWorkflows: ${Items.map(({ WorkflowId, Status }) => `${WorkflowId} ${Status}`).join(", ")}`
  },
}

/** A mock takes any key, and so does the service. */
function configuration(endpoint: string) {
  return { endpoint, region: "us-east-1", credentials: { accessKeyId: "any", secretAccessKey: "any" } }
}

const artefacts = [
  ["packages/generated/contract", "types, schemas, OpenAPI documents"],
  ["packages/generated/client", "clients with the face of the AWS SDK"],
  ["packages/generated/server", "servers that check every constraint"],
  ["packages/generated/validators", "checks of values and of JSON"],
] as const

/** What was called. */
export interface Calls {
  readonly mocks: readonly Call[]
  readonly service: readonly Call[]
}

/**
 * What `npm start` says when it is done.
 *
 * @param curl how to call a mock, while they are up
 */
export function report({ mocks, service }: Calls, curl: string | undefined, isColored: boolean): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    isColored ? styleText(format, text, { validateStream: false }) : text
  const linesOf = ({ contract, url, result, problem }: Call): string[] => [
    `${problem === undefined ? paint("green", "✓") : paint("red", "✗")} ${contract} ${paint("cyan", url)}`,
    `  ${problem === undefined ? paint("dim", result) : paint("red", problem)}`,
  ]
  return [
    "",
    paint("bold", "Mocks, each called once with its generated client"),
    ...mocks.flatMap(linesOf),
    "",
    paint("bold", "The service over a demo database, called by the same program"),
    ...service.flatMap(linesOf),
    "",
    paint("bold", "Generated from models/"),
    ...artefacts.map(([path, what]) => `  ${path.padEnd(32)}${paint("dim", what)}`),
    "",
    paint("bold", "Try next"),
    `  Change a constraint in models/swf/simple-shapes.smithy, then: ${paint("cyan", "npm run generate")}`,
    `  Mock one contract, with a log of its requests:                ${paint("cyan", "npm run mock -- swf --port 4020")}`,
    `  Run the service over a database of your own:                  ${paint("cyan", "npm run service -- --seed-demo")}`,
    ...(curl === undefined ? [] : ["  Call the mock:", ...curl.split("\n").map((line) => `    ${line}`)]),
    "",
  ].join("\n")
}
