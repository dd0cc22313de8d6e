import { type Model, nameOf, type OperationShape } from "@smithwright/smithy"
import type { HttpRequest, HttpResponse } from "@smithy/core/protocols"

/** The client of a service, as its users generate it. */
export interface TestedClient {
  readonly model: Model
  /** The id of the protocol's trait. */
  readonly protocol: string
  /** What its package exports. */
  readonly exports: object
}

export interface CallOptions {
  /** Of the endpoint. */
  readonly host?: string
  /** Answers in place of a service. */
  readonly handle: (request: HttpRequest) => Promise<HttpResponse>
}

/** Calls an operation, once, and answers with the output. Rejects with the error of the service. */
export async function call(
  { exports }: TestedClient,
  operation: OperationShape,
  input: object,
  { host = "example.com", handle }: CallOptions,
): Promise<object> {
  const clientName = Object.keys(exports).find((name) => name.endsWith("Client")) ?? "client"
  const client = construct(exports, clientName, {
    endpoint: `https://${host}`,
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    maxAttempts: 1,
    requestHandler: { handle: async (request: HttpRequest) => ({ response: await handle(request) }) },
  })
  const send: unknown = Reflect.get(client, "send")
  if (typeof send !== "function") throw new Error(`${clientName} is no client`)
  const command = construct(exports, `${nameOf(operation.id)}Command`, input)
  return Object(await Reflect.apply(send, client, [command]))
}

function construct(exports: object, name: string, argument: object): object {
  const exported: unknown = Reflect.get(exports, name)
  if (typeof exported !== "function") throw new Error(`the client has no ${name}`)
  return Object(Reflect.construct(exported, [argument]))
}
