import { isDeepStrictEqual } from "node:util"
import { createService, type Service } from "@smithwright/server"
import { isError, loadModel } from "@smithwright/smithy"
import { HttpResponse } from "@smithy/core/protocols"
import fc from "fast-check"
import { generatedClient, generatedDefinition } from "../../src/protocol-tests/generated-definition.ts"
import { type Member, members } from "./field-type.ts"
import { printModel } from "./print-model.ts"
import { inputOf } from "./values.ts"

/** What the client's runtime hands over to be sent. */
interface ClientRequest {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

interface GeneratedClient {
  readonly EchoServiceClient: new (configuration: object) => { send(command: object): Promise<object> }
  readonly EchoCommand: new (input: object) => object
}

/**
 * For random models and random inputs of theirs: what the generated client sends is what the handler gets, and what
 * that answers is what the client hands over. Throws what fast-check reports otherwise.
 */
export async function checkRoundTrips(protocol: string, models: number, inputs: number, seed: number): Promise<void> {
  for (const [index, model] of fc.sample(members, { numRuns: models, seed }).entries()) {
    const { send, received } = await echo(model, protocol)
    await fc
      .assert(
        fc.asyncProperty(inputOf(model), async (input) => {
          const output = await send(input)
          same("the handler", received(), input)
          same("the client", output, input)
        }),
        { numRuns: inputs, seed: seed + index },
      )
      .catch((error: unknown) => {
        throw new Error(
          `${printModel(model, protocol)}\n${error instanceof Error ? error.message : error}\n${cause(error)}`,
        )
      })
  }
}

function cause(error: unknown): string {
  return error instanceof Error ? String(error.cause) : ""
}

function same(who: string, actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(plain(actual), plain(expected)))
    throw new Error(`${who} has ${show(actual)} instead of ${show(expected)}`)
}

/** Bytes are bytes, whatever class a runtime gives them. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Array.from(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}

function show(value: unknown): string {
  return fc.stringify(value)
}

/** A service that answers with its input, and its client. */
async function echo(model: readonly Member[], protocol: string) {
  const text = printModel(model, protocol)
  const loaded = loadModel([{ name: "echo.smithy", text }])
  const error = loaded.diagnostics.find(isError)
  const shape = loaded.model.shapes.get("example.echo#EchoService")
  if (error || shape?.type !== "service") throw new Error(`the model is invalid: ${error?.message}\n${text}`)
  let received: unknown
  const definition = await generatedDefinition(loaded.model, shape)
  const service = createService(definition, {
    echo: (input: object) => {
      received = { ...input }
      return input
    },
  })
  const { EchoServiceClient, EchoCommand } = (await generatedClient(loaded.model, shape)) as GeneratedClient
  const client = new EchoServiceClient({
    endpoint: "http://127.0.0.1:1",
    region: "us-east-1",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
    maxAttempts: 1,
    requestHandler: { handle: async (request: ClientRequest) => ({ response: await handle(service, request) }) },
  })
  return {
    send: async (input: object) => {
      const { $metadata: _, ...output } = Object(await client.send(new EchoCommand(input)))
      return output
    },
    received: () => received,
  }
}

/** Hands a client's request to the service, as if it had gone over a wire. */
async function handle(
  service: Service,
  { method, path, query = {}, headers, body }: ClientRequest,
): Promise<HttpResponse> {
  const pairs = Object.entries(query).flatMap(([key, value]) => [value ?? ""].flat().map((one) => [key, one]))
  const search = pairs.map((pair) => pair.map((part) => encodeURIComponent(String(part))).join("=")).join("&")
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : (body ?? new Uint8Array())
  const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])
  const answer = await service.handle({
    method,
    url: search === "" ? path : `${path}?${search}`,
    headers: Object.fromEntries(lowerCase),
    signal: new AbortController().signal,
    readBody: async () => bytes,
    streamBody: () => new Blob([new Uint8Array(bytes)]).stream(),
  })
  const sent = typeof answer.body === "string" ? new TextEncoder().encode(answer.body) : answer.body
  return new HttpResponse({ statusCode: answer.status, headers: { ...answer.headers }, body: sent })
}
