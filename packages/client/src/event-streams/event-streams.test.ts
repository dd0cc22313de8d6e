import { Readable } from "node:stream"
import { fileURLToPath } from "node:url"
import { EventStreamCodec } from "@smithy/core/event-streams"
import { HttpResponse } from "@smithy/core/protocols"
import { fromUtf8, toUtf8 } from "@smithy/core/serde"
import type {
  HttpRequest,
  Message,
  StaticErrorSchema,
  StaticOperationSchema,
  StaticStructureSchema,
  StaticUnionSchema,
} from "@smithy/types"
import { build } from "esbuild"
import { expect, test } from "vitest"
import {
  commandClass,
  httpBasicAuth,
  type MetadataBearer,
  ServiceClient,
  type ServiceDescription,
  ServiceException,
  sigV4,
} from "../index.ts"
import { credentials } from "../testing.ts"
import {
  AwsJson1_0EventProtocol,
  AwsJson1_1EventProtocol,
  AwsRestJsonEventProtocol,
  AwsSmithyRpcV2CborEventProtocol,
  eventStream,
} from "./index.ts"
import { signEvents } from "./sign-events/web.ts"

type Events = AsyncIterable<Record<string, unknown>>

interface Talk {
  events: Events
}

class TalkException extends ServiceException {}
class Full extends TalkException {}

const full: StaticErrorSchema = [-3, "a", "Full", { error: "client" }, ["message"], [0]]
const events: StaticUnionSchema = [
  4,
  "a",
  "Events",
  { streaming: 1 },
  ["word", "full"],
  [
    () => [
      3,
      "a",
      "Word",
      0,
      ["text", "tone", "pitch", "age"],
      [
        0,
        [1, { eventHeader: 1, eventHeaderType: "byte" }],
        [1, { eventHeader: 1, eventHeaderType: "short" }],
        [1, { eventHeader: 1 }],
      ],
    ],
    () => full,
  ],
]
const talk: StaticOperationSchema = [
  9,
  "a",
  "Talk",
  { http: ["POST", "/talk", 200] },
  () => [3, "a", "TalkInput", 0, ["events"], [[() => events, 16]]],
  () => [3, "a", "TalkOutput", 0, ["events"], [[() => events, 16]]],
]
const service = {
  namespace: "a",
  name: "Talks",
  version: "1",
  sdkId: "Talks",
  clientName: "TalksClient",
  authSchemes: [sigV4({ name: "talks" })],
  protocol: AwsRestJsonEventProtocol,
  errors: [[full, Full]] as const,
  baseError: TalkException,
}

const codec = new EventStreamCodec(toUtf8, fromUtf8)

function frame(headers: Record<string, string>, body = ""): Uint8Array {
  const typed = Object.entries(headers).map(([name, value]) => [`:${name}`, { type: "string", value }] as const)
  return codec.encode({ headers: Object.fromEntries(typed), body: fromUtf8(body) })
}

const word = (text: string) => frame({ "message-type": "event", "event-type": "word" }, JSON.stringify({ text }))

async function* say(...texts: string[]) {
  for (const text of texts) yield { word: { text } }
}

/** Sends events, and answers with frames. */
async function exchange(
  frames: readonly Uint8Array[],
  description: ServiceDescription = service,
  input: Partial<Talk> = { events: say("a", "b") },
) {
  let request: HttpRequest | undefined
  const messages: Message[] = []
  let wasLeft = false
  const body = new ReadableStream({
    start(controller) {
      for (const one of frames) controller.enqueue(one)
    },
    cancel() {
      wasLeft = true
    },
  })
  const handle = async (sent: HttpRequest) => {
    request = sent
    for await (const chunk of sent.body) if (chunk.length > 0) messages.push(codec.decode(chunk))
    const headers = { "smithy-protocol": "rpc-v2-cbor" }
    return { response: new HttpResponse({ statusCode: 200, headers, body }) }
  }
  const login = { username: "Bo", password: "p" }
  const identities = { credentials, login }
  const configuration = {
    endpoint: "http://127.0.0.1:1",
    region: "eu-west-1",
    ...identities,
    requestHandler: { handle },
  }
  const client = new ServiceClient<Partial<Talk>, Talk & MetadataBearer>(description, configuration)
  const TalkCommand = commandClass<Partial<Talk>, Talk & MetadataBearer>(
    description,
    talk,
    eventStream({ input: true, output: true }),
  )
  const output = await client.send(new TalkCommand(input))
  return { output, request, messages, wasLeft: () => wasLeft }
}

test("each event of a signed request is signed, and an empty message is the last", async () => {
  const { request, messages } = await exchange([])
  expect(request?.headers).toMatchObject({
    "content-type": "application/vnd.amazon.eventstream",
    "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-EVENTS",
    authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/talks\//),
  })
  const signatures = messages.map(({ headers }) => headers[":chunk-signature"]?.value)
  expect(new Set(signatures.map(String)).size).toBe(3)
  const inner = messages.map(({ body }) => (body.length === 0 ? "" : toUtf8(codec.decode(body).body)))
  expect(inner).toEqual(['{"text":"a"}', '{"text":"b"}', ""])
})

const { authSchemes: _schemes, ...nobodySigns } = service

test.each<[string, ServiceDescription]>([
  ["a service without signatures", nobodySigns],
  ["an operation without one", { ...service, auth: { Talk: [] } }],
  ["an operation that takes a password, too", { ...service, authSchemes: [httpBasicAuth(), sigV4({ name: "talks" })] }],
])("the events of %s are sent as they are", async (_what, description) => {
  const { request, messages } = await exchange([], description)
  expect(request?.headers["content-type"]).toBe("application/vnd.amazon.eventstream")
  expect(messages.map(({ headers, body }) => [headers[":event-type"]?.value, toUtf8(body)])).toEqual([
    ["word", '{"text":"a"}'],
    ["word", '{"text":"b"}'],
  ])
})

test("a stream that is not given has no events", async () => {
  const { request, messages } = await exchange([], nobodySigns, {})
  expect([request?.headers["content-type"], messages]).toEqual(["application/vnd.amazon.eventstream", []])
})

test("rpcv2Cbor asks for events, and waits for no message without content", async () => {
  const { request } = await exchange([], { ...nobodySigns, protocol: AwsSmithyRpcV2CborEventProtocol })
  expect(request?.headers).toMatchObject({
    "content-type": "application/vnd.amazon.eventstream",
    accept: "application/vnd.amazon.eventstream",
  })
})

test.each([
  ["awsJson1_0", AwsJson1_0EventProtocol, "application/json"],
  ["awsJson1_1", AwsJson1_1EventProtocol, "application/json"],
  ["restJson1", AwsRestJsonEventProtocol, "application/json"],
  ["rpcv2Cbor", AwsSmithyRpcV2CborEventProtocol, "application/cbor"],
])("the bodies of events in %s are of their type", async (_name, protocol, type) => {
  const { messages } = await exchange([], { ...nobodySigns, protocol })
  expect(new Set(messages.map(({ headers }) => headers[":content-type"]?.value))).toEqual(new Set([type]))
})

test("an answer may have come in whole", async () => {
  const body = Buffer.concat([word("a"), word("b")])
  const requestHandler = {
    handle: async () => ({ response: new HttpResponse({ statusCode: 200, headers: {}, body }) }),
  }
  const configuration = { endpoint: "http://127.0.0.1:1", region: "eu-west-1", credentials, requestHandler }
  const client = new ServiceClient<object, Talk & MetadataBearer>(nobodySigns, configuration)
  const TalkCommand = commandClass<object, Talk & MetadataBearer>(nobodySigns, talk, eventStream({ output: true }))
  const { events } = await client.send(new TalkCommand({}))
  const found: unknown[] = []
  for await (const event of events) found.push(event)
  expect(found).toEqual([{ word: { text: "a" } }, { word: { text: "b" } }])
})

test("events that the client does not know yet are left out, and who leaves closes the answer", async () => {
  const { output, wasLeft } = await exchange([frame({ "message-type": "event", "event-type": "news" }), word("hi")])
  for await (const event of output.events) {
    expect(event).toEqual({ word: { text: "hi" } })
    break
  }
  expect(wasLeft()).toBe(true)
})

test.each([
  ["modelled", frame({ "message-type": "exception", "exception-type": "full" }, '{"message":"no"}'), Full, "no"],
  ["new", frame({ "message-type": "exception", "exception-type": "fire" }, "help"), TalkException, "help"],
  ["no event", frame({ "message-type": "error", "error-code": "E", "error-message": "m" }), TalkException, "m"],
])("an error that is %s is thrown as its class", async (_what, bytes, errorClass, message) => {
  const { output, wasLeft } = await exchange([word("hi"), bytes])
  const reading = output.events[Symbol.asyncIterator]()
  await reading.next()
  const error: unknown = await reading.next().catch((error: unknown) => error)
  expect(error).toBeInstanceOf(errorClass)
  expect(error).toMatchObject({ message, $metadata: { httpStatusCode: 200 } })
  expect(wasLeft()).toBe(true)
})

test.each([
  ["no type", frame({ "event-type": "word" }), "its header :message-type is no text"],
  ["another type", frame({ "message-type": "news", "event-type": "word" }), 'its type is "news"'],
  ["no name", frame({ "message-type": "event" }), "its header :event-type is no text"],
  ["no error's name", frame({ "message-type": "exception" }), "its header :exception-type is no text"],
])("a message with %s is an error", async (_what, bytes, reason) => {
  const { output } = await exchange([bytes])
  const error: unknown = await output.events[Symbol.asyncIterator]()
    .next()
    .catch((error: unknown) => error)
  expect(error).toBeInstanceOf(TalkException)
  expect(error).toMatchObject({ name: "MalformedEvent", message: `A message of the answer is no event: ${reason}` })
})

test("an error of the stream is sent as such, and small numbers in headers with their size", async () => {
  async function* failing() {
    yield { word: { text: "a", tone: 2, pitch: 300, age: 70_000 } }
    yield { full: { message: "no" } }
  }
  const { messages } = await exchange([], nobodySigns, { events: failing() })
  const [first, second] = messages
  expect(first?.headers).toMatchObject({
    tone: { type: "byte", value: 2 },
    pitch: { type: "short", value: 300 },
    age: { type: "integer", value: 70_000 },
  })
  expect(second?.headers).toEqual({
    ":message-type": { type: "string", value: "exception" },
    ":exception-type": { type: "string", value: "full" },
    ":content-type": { type: "string", value: "application/json" },
  })
})

test("an answer without what must come before its events is an error, and is closed", async () => {
  const body = new Readable({ read() {} })
  const response = new HttpResponse({ statusCode: 200, headers: {}, body })
  const requestHandler = { handle: async () => ({ response }) }
  const output: StaticStructureSchema = [
    3,
    "a",
    "ListenOutput",
    0,
    ["room", "events"],
    [
      [0, { httpHeader: "room" }],
      [() => events, 16],
    ],
    2,
  ]
  const listen: StaticOperationSchema = [9, "a", "Listen", { http: ["POST", "/listen", 200] }, "unit", () => output]
  const client = new ServiceClient(nobodySigns, { endpoint: "http://127.0.0.1:1", credentials, requestHandler })
  const ListenCommand = commandClass<object, MetadataBearer>(nobodySigns, listen, eventStream({ output: true }))
  await expect(client.send(new ListenCommand({}))).rejects.toThrow(
    "The service left out room, which must come before its events",
  )
  expect(body.destroyed).toBe(true)
})

test("a message with another checksum is an error", async () => {
  const broken = word("hi")
  broken[broken.length - 1] = (broken[broken.length - 1] ?? 0) ^ 1
  const { output } = await exchange([broken])
  await expect(output.events[Symbol.asyncIterator]().next()).rejects.toThrow("checksum")
})

test("outside Node it is said that events cannot be signed, where they would have to be", async () => {
  const send = (description: ServiceDescription) => {
    const requestHandler = { handle: async () => ({ response: new HttpResponse({ statusCode: 200 }) }) }
    const configuration = { endpoint: "http://127.0.0.1:1", region: "eu-west-1", credentials, requestHandler }
    const client = new ServiceClient(description, configuration)
    const signing = { signer: undefined, credentials: async () => credentials, utf8Encoder: toUtf8 }
    client.middlewareStack.use(signEvents({ ...signing, utf8Decoder: fromUtf8 }))
    const stop: StaticOperationSchema = [9, "a", "Stop", { http: ["POST", "/stop", 200] }, "unit", "unit"]
    const StopCommand = commandClass<object, MetadataBearer>(description, stop)
    return client.send(new StopCommand({}))
  }
  await expect(send(service)).rejects.toThrow("The events of a request can be signed on Node only")
  const { $metadata } = await send({ ...service, auth: { Stop: [] } })
  expect($metadata.httpStatusCode).toBe(200)
})

async function bundled(entry: string, platform: "node" | "browser"): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform,
    conditions: ["@smithwright/source"],
  })
  return Object.keys(metafile.inputs)
}

test("clients of other services do not carry it", async () => {
  const files = await bundled("../index.ts", "node")
  expect(files.filter((file) => /src\/event-streams|eventstream-handler/.test(file))).toEqual([])
})

test("browsers do not carry what signs events on Node", async () => {
  expect((await bundled("index.ts", "node")).some((file) => file.includes("eventstream-handler"))).toBe(true)
  expect((await bundled("index.ts", "browser")).filter((file) => /eventstream-handler/.test(file))).toEqual([])
})
