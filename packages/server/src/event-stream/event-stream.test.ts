import { describe, expect, test } from "vitest"
import { createService, type Handler, restJson1, rpcv2Cbor, ServiceError, type ServiceOptions } from "../index.ts"
import type { Protocol } from "../protocols/protocol.ts"
import type { Defaults } from "../schema/defaults.ts"
import type { ErrorSchema } from "../schema/schema.ts"
import { decodeMessage, decodePrelude } from "./decode-message.ts"
import { encodeMessage } from "./encode-message.ts"
import type { EventHeader, EventMessage } from "./message.ts"

const ns = "a"
const full: ErrorSchema = [-3, ns, "Full", { error: "client" }, ["message"], [0]]
const tick = [3, ns, "Tick", 0, ["size", "at", "note"], [[1, { eventHeader: 1 }], [4, { eventHeader: 1 }], 0]]
const text = [3, ns, "Text", 0, ["text"], [[0, { eventPayload: 1 }]]]
const data = [3, ns, "Data", 0, ["data"], [[21, { eventPayload: 1 }]]]
const wrapped = [3, ns, "Wrapped", 0, ["tick"], [[() => tick, { eventPayload: 1 }]]]
const union = [
  4,
  ns,
  "Events",
  { streaming: 1 },
  ["tick", "text", "data", "wrapped", "end", "full"],
  [() => tick, () => text, () => data, () => wrapped, "unit", () => full],
]
const shape = (name: string) => [
  3,
  ns,
  name,
  0,
  ["events", "topic"],
  [
    [() => union, 16],
    [0, { httpHeader: "x-topic" }],
  ],
]

const constraints = { "a#Tick": { size: { type: "byte", range: { max: 9 } } } } as const

type Input = { events: AsyncIterable<Record<string, unknown>>; topic?: string }

function serve(
  protocol: Protocol,
  handler: Handler<Input, unknown>,
  options: ServiceOptions = {},
  defaults: Defaults = {},
) {
  const schema = [9, ns, "Talk", { http: ["POST", "/talk", 200] }, shape("Input"), shape("Output")] as const
  const operations = { talk: { schema, errors: [] } }
  const definition = { id: "a#S", protocols: [protocol], constraints, defaults, operations }
  return createService(definition, { talk: handler }, options)
}

function message(headers: Record<string, EventHeader | string>, body: string | Uint8Array = ""): EventMessage {
  const typed = Object.entries(headers).map(([name, value]): [string, EventHeader] => {
    return [name, typeof value === "string" ? { type: "string", value } : value]
  })
  return { headers: new Map(typed), body: new Uint8Array(Buffer.from(body)) }
}

const event = (type: string, headers: Record<string, EventHeader | string> = {}, body: string | Uint8Array = "") =>
  message({ ":message-type": "event", ":event-type": type, ...headers }, body)

/** The messages of an answer, as plain objects; bodies as text. */
async function messagesOf(answer: Response): Promise<unknown[]> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const found: unknown[] = []
  for (let offset = 0; offset < bytes.length; ) {
    const prelude = decodePrelude(bytes.subarray(offset))
    const { headers, body } = decodeMessage(bytes.slice(offset, offset + prelude.size), prelude)
    const values = [...headers].map(([name, { value }]) => [name, value])
    found.push({ ...Object.fromEntries(values), body: Buffer.from(body).toString("latin1") })
    offset += prelude.size
  }
  return found
}

const bytesOf = (messages: readonly EventMessage[]) => Buffer.concat(messages.map(encodeMessage))

function post(messages: readonly EventMessage[], protocol = restJson1): Request {
  const rpc = { "smithy-protocol": "rpc-v2-cbor", accept: "application/vnd.amazon.eventstream" }
  const path = protocol === restJson1 ? "/talk" : "/service/S/operation/Talk"
  return new Request(`http://a.test${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/vnd.amazon.eventstream",
      "x-topic": "t",
      ...(protocol === restJson1 ? {} : rpc),
    },
    body: bytesOf(messages),
  })
}

async function* empty() {}

/** What a handler reads of events, or the error that ends them. */
async function received(messages: readonly EventMessage[], protocol = restJson1): Promise<unknown[]> {
  const found: unknown[] = []
  const service = serve(protocol, async ({ events, ...others }) => {
    found.push(others)
    try {
      for await (const one of events) found.push(one)
    } catch (error) {
      found.push(error instanceof Error ? `${error.name}: ${error.message}` : error)
    }
    return { events: empty() }
  })
  const answer = await service.fetch(post(messages, protocol))
  expect(answer.status).toBe(200)
  return found
}

test("headers of events that are not there have their defaults, on both ways", async () => {
  const found: unknown[] = []
  const handler: Handler<Input, unknown> = async ({ events }) => {
    for await (const one of events) found.push(one)
    return { events: ReadableStream.from([{ tick: {} }]) }
  }
  const service = serve(restJson1, handler, {}, { "a#Tick": { size: 3 } })
  const answer = await service.fetch(post([event("tick", {}, "{}")]))
  expect([found, await messagesOf(answer)]).toMatchObject([[{ tick: { size: 3 } }], [{ size: 3, body: "{}" }]])
})

describe("reads", () => {
  test("events in restJson1, whose other members are in headers", async () => {
    const size: EventHeader = { type: "short", value: 3 }
    const at: EventHeader = { type: "timestamp", value: new Date(5) }
    expect(
      await received([
        event("tick", { size, at }, '{"note":"n"}'),
        event("text", {}, "hü"),
        event("data", {}, "\u0001"),
        event("wrapped", {}, '{"tick":1,"note":"m"}'),
        event("end"),
      ]),
    ).toEqual([
      { topic: "t" },
      { tick: { size: 3, at: new Date(5), note: "n" } },
      { text: { text: "hü" } },
      { data: { data: new Uint8Array([1]) } },
      { wrapped: { tick: { note: "m" } } },
      { end: {} },
    ])
  })

  // {"topic": "c"}
  const initial = event("initial-request", {}, Buffer.from("a165746f7069636163", "hex"))

  test.each([
    ["with the message that comes first", [initial], { topic: "c" }],
    ["without it", [], {}],
  ])("events in rpcv2Cbor, %s", async (_name, first, others) => {
    // {"note": "n"}
    const body = Buffer.from("a1646e6f7465616e", "hex")
    expect(await received([...first, event("tick", {}, body)], rpcv2Cbor)).toEqual([others, { tick: { note: "n" } }])
  })

  test("events that are signed, each within another message, of which the last is empty", async () => {
    const signed = (inner: Uint8Array) =>
      message(
        { ":date": { type: "timestamp", value: new Date(5) }, ":chunk-signature": { type: "blob", value: inner } },
        inner,
      )
    const within = [event("text", {}, "a"), event("end")].map((one) => signed(encodeMessage(one)))
    const end = signed(new Uint8Array())
    expect(await received([...within, end])).toEqual([{ topic: "t" }, { text: { text: "a" } }, { end: {} }])
    const two = signed(new Uint8Array(bytesOf([event("end"), event("end")])))
    expect((await received([two]))[1]).toContain("is malformed: what is signed is not one message")
    expect((await received([signed(new Uint8Array(3))]))[1]).toContain("is malformed: what is signed is no message")
  })

  test("no events", async () => {
    expect(await received([])).toEqual([{ topic: "t" }])
    expect(await received([], rpcv2Cbor)).toEqual([{}])
  })
})

describe("an event ends the stream that", () => {
  const size: EventHeader = { type: "integer", value: 200 }
  const blob: EventHeader = { type: "blob", value: new Uint8Array([1]) }
  test.each<[string, EventMessage, string]>([
    ["has no type of message", message({ ":event-type": "tick" }), "its header :message-type is no text"],
    ["has no text as type of message", message({ ":message-type": blob }), "its header :message-type is no text"],
    ["has no type", message({ ":message-type": "event" }), "its header :event-type is no text"],
    ["has another type of message", message({ ":message-type": "news" }), 'it is of the type "news"'],
    ["is unknown", event("tock"), "the stream has no event of its type"],
    ["is an error", event("full"), "the stream has no event of its type"],
    [
      "tells of a failure",
      message({ ":message-type": "error", ":error-code": "Oops" }),
      'the client failed with "Oops"',
    ],
    ["has a number out of range", event("tick", { size }), "Value at '/tick/size': expected a number from -128 to 127"],
    [
      "has a header of another type",
      event("tick", { at: blob }),
      "Value at '/tick/at': expected a timestamp, but it is a blob",
    ],
    ["has a malformed body", event("tick", {}, '{"note":1}'), "Value at '/tick/note': expected a string"],
  ])("%s", async (_name, malformed, reason) => {
    const [, failure] = await received([malformed, event("end")])
    expect(failure).toContain("SerializationException: An event of the stream is malformed: ")
    expect(failure).toContain(reason)
  })

  test("is an exception of the model", async () => {
    const exception = message({ ":message-type": "exception", ":exception-type": "full" }, '{"message":"no"}')
    expect(await received([exception])).toEqual([{ topic: "t" }, "Full: no"])
  })

  test("breaks a constraint", async () => {
    const found = await received([event("tick", { size: { type: "byte", value: 10 } })])
    expect(found[1]).toContain("ValidationException: 1 validation error detected. Value at '/events/tick/size' failed")
  })
})

test("a request is refused whose events fail before the answer begins", async () => {
  const service = serve(restJson1, async ({ events }) => {
    for await (const _ of events);
    return { events: empty() }
  })
  const answer = await service.fetch(post([event("tock")]))
  expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([400, "SerializationException"])
})

test.each([
  ["application/vnd.amazon.eventstream", 200],
  ["application/json", 200],
  ["text/plain", 415],
])("a request of the type %s is answered with %d", async (type, status) => {
  const service = serve(restJson1, async () => ({ events: empty() }))
  const init = { method: "POST", headers: { "content-type": type }, body: "" }
  expect((await service.fetch(new Request("http://a.test/talk", init))).status).toBe(status)
})

describe("writes", () => {
  async function answerOf(events: () => AsyncIterable<unknown>, protocol = restJson1, options: ServiceOptions = {}) {
    return serve(protocol, async () => ({ events: events(), topic: "u" }), options).fetch(post([], protocol))
  }

  test("events in restJson1, whose other members are in headers", async () => {
    const answer = await answerOf(async function* () {
      yield { tick: { size: 3, at: new Date(5), note: "n" } }
      yield { text: { text: "hü" } }
      yield { data: { data: new Uint8Array([1]) } }
      yield { wrapped: { tick: { note: "m" } } }
      yield { end: {} }
    })
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("x-topic")]).toEqual([
      200,
      "application/vnd.amazon.eventstream",
      "u",
    ])
    const json = { ":message-type": "event", ":content-type": "application/json" }
    expect(await messagesOf(answer)).toEqual([
      { ...json, ":event-type": "tick", size: 3, at: new Date(5), body: '{"note":"n"}' },
      { ...json, ":event-type": "text", ":content-type": "text/plain", body: "h\u00c3\u00bc" },
      { ...json, ":event-type": "data", ":content-type": "application/octet-stream", body: "\u0001" },
      { ...json, ":event-type": "wrapped", body: '{"note":"m"}' },
      { ...json, ":event-type": "end", body: "{}" },
    ])
  })

  test("events in rpcv2Cbor, after a message with the other members", async () => {
    const answer = await answerOf(async function* () {
      yield { tick: { note: "n" } }
    }, rpcv2Cbor)
    expect([answer.headers.get("content-type"), answer.headers.get("smithy-protocol")]).toEqual([
      "application/vnd.amazon.eventstream",
      "rpc-v2-cbor",
    ])
    const cbor = { ":message-type": "event", ":content-type": "application/cbor" }
    expect(await messagesOf(answer)).toEqual([
      { ...cbor, ":event-type": "initial-response", body: "\u00a1etopicau" },
      { ...cbor, ":event-type": "tick", body: "\u00a1dnotean" },
    ])
  })

  const exception = {
    ":message-type": "exception",
    ":exception-type": "full",
    ":content-type": "application/json",
    body: '{"message":"no"}',
  }
  const error = (code: string, text: string) => ({
    ":message-type": "error",
    ":error-code": code,
    ":error-message": text,
    body: "",
  })
  const other: ErrorSchema = [-3, "b", "Other", { error: "client" }, ["message"], [0]]

  test.each<[string, () => unknown, unknown, number]>([
    ["an error as event", () => ({ full: { message: "no" } }), exception, 0],
    ["an error that is thrown", () => Promise.reject(new ServiceError(full, { message: "no" })), exception, 0],
    [
      "an error that the stream does not have",
      () => Promise.reject(new ServiceError(other, { message: "o" })),
      error("Other", "o"),
      0,
    ],
    ["a bug", () => Promise.reject(new TypeError("secret")), error("InternalFailure", "The service failed"), 1],
    ["an event that the stream does not have", () => ({ tock: {} }), error("InternalFailure", "The service failed"), 1],
    ["two events in one", () => ({ end: {}, tick: {} }), error("InternalFailure", "The service failed"), 1],
    ["a member of another type", () => ({ tick: { note: 1 } }), error("InternalFailure", "The service failed"), 1],
    ["a number beyond its type", () => ({ tick: { size: 128 } }), error("InternalFailure", "The service failed"), 1],
  ])("%s", async (_name, next, expected, reports) => {
    const reported: unknown[] = []
    const answer = await answerOf(
      async function* () {
        yield await next()
      },
      restJson1,
      { onError: (failure) => void reported.push(failure) },
    )
    expect(await messagesOf(answer)).toEqual([expected])
    expect(reported.length).toBe(reports)
  })

  test("what the client's malformed event was, of which the log is told, too", async () => {
    const refused: unknown[] = []
    const options: ServiceOptions = {
      onError: () => expect.unreachable(),
      onRefusal: ({ name, message }, context) => void refused.push([name, message, context]),
    }
    const service = serve(restJson1, async ({ events }) => ({ events }), options)
    const answer = await service.fetch(post([event("end"), event("tock")]))
    const reason = "An event of the stream is malformed: the stream has no event of its type"
    expect(await messagesOf(answer)).toEqual([
      { ":message-type": "event", ":event-type": "end", ":content-type": "application/json", body: "{}" },
      error("SerializationException", reason),
    ])
    const requestId = answer.headers.get("x-amzn-requestid")
    expect(refused).toEqual([["SerializationException", reason, { requestId, operation: "talk" }]])
  })

  test("nothing, when the handler gives no events", async () => {
    const reported: unknown[] = []
    const service = serve(restJson1, async () => ({ events: [] }), {
      onError: (failure) => void reported.push(failure),
    })
    expect((await service.fetch(post([]))).status).toBe(500)
    expect(String(reported[0])).toBe("ValueError: Value at '/events': expected an async iterable, but it is a list")
  })

  test("until its reader leaves", async () => {
    let left = false
    const answer = await answerOf(async function* () {
      try {
        for (;;) yield { end: {} }
      } finally {
        left = true
      }
    })
    const reader = answer.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    expect(left).toBe(true)
  })
})
