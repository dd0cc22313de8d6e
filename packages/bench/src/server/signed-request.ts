import {
  ListClosedWorkflowExecutionsCommand,
  type ListClosedWorkflowExecutionsCommandInput,
  SWFClient,
} from "@aws-sdk/client-swf"
import { requestOf } from "./scenario.ts"

export const region = "eu-central-1"
export const accessKey = { accessKeyId: "AKIDEXAMPLEOFBENCH", secretAccessKey: "secret-of-the-benchmarks" }

interface SdkRequest {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

const example: ListClosedWorkflowExecutionsCommandInput = {
  domain: "867530901",
  closeTimeFilter: { oldestDate: new Date(1_325_376_070_000), latestDate: new Date(1_356_998_399_000) },
  tagFilter: { tag: "ricoh-the-dog" },
}

/** What the AWS SDK sends, signed now. It holds for five minutes. */
export async function signedRequest(input = example): Promise<Buffer> {
  const sent: SdkRequest[] = []
  const client = new SWFClient({
    region,
    credentials: accessKey,
    endpoint: "http://127.0.0.1",
    maxAttempts: 1,
    requestHandler: {
      handle(request: SdkRequest) {
        sent.push(request)
        return Promise.reject(new Error("Nothing is sent"))
      },
    },
  })
  await client.send(new ListClosedWorkflowExecutionsCommand(input)).catch(() => {})
  const [request] = sent
  if (!request) throw new Error("The SDK sent nothing")
  const { path, headers, body } = request
  const { "content-length": _, ...rest } = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  // The SDK's bytes warn of being taken for a text, which a copy does not.
  return requestOf({ path, headers: rest, body: typeof body === "string" ? body : Uint8Array.from(body) })
}
