import { SignatureV4 } from "@smithy/signature-v4"
import { expect, test } from "vitest"
import { NodeSha256 } from "../../test/node-sha256.ts"
import { encodeMessage } from "../event-stream/encode-message.ts"
import type { EventHeader, EventMessage } from "../event-stream/message.ts"
import { createService, restJson1 } from "../index.ts"
import { sigV4Auth } from "./index.ts"

const now = Date.parse("2026-01-31T23:59:59.250Z")
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" }
const signer = new SignatureV4({ service: "talks", region: "eu-west-1", credentials, sha256: NodeSha256 })

const union = [4, "a", "Events", { streaming: 1 }, ["word"], [() => [3, "a", "Word", 0, ["text"], [0]]]]
const input = [3, "a", "Input", 0, ["events"], [[() => union, 16]]]
const auth = { errors: [], auth: ["aws.auth#sigv4"] }
const definition = {
  id: "a#Talks",
  protocols: [restJson1],
  constraints: {},
  authSchemes: { "aws.auth#sigv4": { name: "talks" } },
  operations: {
    talk: { ...auth, schema: [9, "a", "Talk", { http: ["POST", "/talk", 200] }, input, "unit"] as const },
    stop: { ...auth, schema: [9, "a", "Stop", { http: ["POST", "/stop", 200] }, "unit", "unit"] as const },
  },
}

/** A request to talk, and the messages that follow it, each with its signature. The last is empty. */
async function signedTalk(texts: readonly string[], path = "/talk", hostName = "host") {
  const headers = { [hostName]: "talks.test", "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-EVENTS" }
  const request = { method: "POST", protocol: "http:", hostname: "talks.test", path, headers }
  const signed = await signer.sign(request, { signingDate: new Date(now) })
  let priorSignature = signed.headers.authorization?.slice(-64) ?? ""
  const messages: EventMessage[] = []
  for (const [index, inner] of [...texts.map(wordMessage), new Uint8Array()].entries()) {
    // The day changes on the way.
    const date = new Date(now + index * 1000)
    const message = { headers: { ":date": { type: "timestamp" as const, value: date } }, body: inner }
    const { signature } = await signer.sign({ message, priorSignature }, { signingDate: date })
    priorSignature = signature
    messages.push(wrapped(date, Buffer.from(signature, "hex"), inner))
  }
  return { headers: signed.headers, messages, path }
}

function wrapped(date: Date, signature: Uint8Array, body: Uint8Array, more: Record<string, EventHeader> = {}) {
  const headers = new Map<string, EventHeader>([
    [":date", { type: "timestamp", value: date }],
    [":chunk-signature", { type: "blob", value: new Uint8Array(signature) }],
    ...Object.entries(more),
  ])
  return { headers, body }
}

function wordMessage(text: string): Uint8Array {
  const headers = new Map<string, EventHeader>([
    [":message-type", { type: "string", value: "event" }],
    [":event-type", { type: "string", value: "word" }],
  ])
  return encodeMessage({ headers, body: new TextEncoder().encode(JSON.stringify({ text })) })
}

/** What the handler hears, and the error that ends it. */
async function heard({ headers, messages, path }: Awaited<ReturnType<typeof signedTalk>>) {
  const found: unknown[] = []
  const service = createService(
    definition,
    {
      async talk({ events }: { events: AsyncIterable<unknown> }) {
        for await (const event of events) found.push(event)
      },
      stop: () => undefined,
    },
    {
      authentication: [sigV4Auth({ region: "eu-west-1", findKey: () => credentials, now: () => now })],
      onRefusal: ({ name, message }) => void found.push(`${name}: ${message}`),
    },
  )
  const body = Buffer.concat(messages.map(encodeMessage))
  await service.handle({
    method: "POST",
    url: path,
    headers: { ...headers, host: "talks.test", "content-type": "application/vnd.amazon.eventstream" },
    signal: new AbortController().signal,
    readBody: async () => body,
    streamBody: () => new Blob([body]).stream(),
  })
  return found
}

const [a, b] = [{ word: { text: "a" } }, { word: { text: "b" } }]
const invalid = "InvalidSignatureException: The signature of an event is not that of the event and the key"
const unsigned = "IncompleteSignatureException: An event of the stream is not signed"
const malformed = (reason: string) => `SerializationException: An event of the stream is malformed: ${reason}`

test("events are heard that are signed one after the other", async () => {
  expect(await heard(await signedTalk(["a", "b"]))).toEqual([a, b])
  expect(await heard(await signedTalk([]))).toEqual([])
})

test.each<[string, (messages: EventMessage[]) => EventMessage[], unknown[]]>([
  [
    "is changed",
    ([one, ...others]) => [wrapped(new Date(now), signatureOf(one), wordMessage("c")), ...others],
    [invalid],
  ],
  [
    "has another date",
    ([one, ...others]) => [wrapped(new Date(0), signatureOf(one), bodyOf(one)), ...others],
    [invalid],
  ],
  ["is missing", ([one, _two, ...others]) => [one, ...others].flatMap((message) => message ?? []), [a, invalid]],
  ["comes twice", ([one, ...others]) => [one, one, ...others].flatMap((message) => message ?? []), [a, invalid]],
  ["comes too early", ([one, two, ...others]) => [two, one, ...others].flatMap((message) => message ?? []), [invalid]],
  ["is not signed", (messages) => [plain(wordMessage("c")), ...messages], [unsigned]],
  [
    "has a header that is not signed",
    ([one, ...others]) => [
      wrapped(new Date(now), signatureOf(one), bodyOf(one), { more: { type: "boolean", value: true } }),
      ...others,
    ],
    [unsigned],
  ],
  [
    "is the last without being it",
    (messages) => messages.slice(0, 2),
    [a, b, malformed("the signed stream ends before the last")],
  ],
  [
    "follows the last",
    (messages) => [...messages, ...messages.slice(0, 1)],
    [a, b, malformed("it comes after the last")],
  ],
])("the stream ends with an event that %s", async (_what, change, expected) => {
  const talk = await signedTalk(["a", "b"])
  expect(await heard({ ...talk, messages: change(talk.messages) })).toEqual(expected)
})

test("the host may be signed by the name that it has in HTTP/2", async () => {
  expect(await heard(await signedTalk(["a"], "/talk", ":authority"))).toEqual([a])
  const { headers, ...talk } = await signedTalk(["a"], "/talk", ":authority")
  const moved = { ...headers, authorization: headers.authorization?.replace(":authority;", "") ?? "" }
  expect(await heard({ ...talk, headers: moved })).toEqual([
    "IncompleteSignatureException: The header host must be signed",
  ])
})

test("an operation without events has its whole body signed", async () => {
  expect(await heard(await signedTalk([], "/stop"))).toEqual([
    "InvalidSignatureException: x-amz-content-sha256 is not the SHA-256 of the body",
  ])
})

function signatureOf(message: EventMessage | undefined): Uint8Array {
  const header = message?.headers.get(":chunk-signature")
  return header?.type === "blob" ? header.value : new Uint8Array()
}

function bodyOf(message: EventMessage | undefined): Uint8Array {
  return message?.body ?? new Uint8Array()
}

function plain(body: Uint8Array): EventMessage {
  return { headers: new Map([[":event-type", { type: "string", value: "word" }]]), body }
}
