import { EventEmitter, once } from "node:events"
import { createServer, type RequestListener, request } from "node:http"
import { connect, createServer as createHttp2Server } from "node:http2"
import type { AddressInfo } from "node:net"
import { PassThrough } from "node:stream"
import { serve as serveHono } from "@hono/node-server"
import { createService, type HandlerContext, restJson1, type Service } from "@smithwright/server"
import { toExpressHandler } from "@smithwright/server/express"
import { toFastifyPlugin } from "@smithwright/server/fastify"
import { toStreamingLambdaHandler } from "@smithwright/server/lambda"
import { listen, toNodeHandler } from "@smithwright/server/node"
import express from "express"
import fastify from "fastify"
import { Hono } from "hono"
import { afterEach, describe, expect, test, vi } from "vitest"
import { encodeMessage } from "../src/event-stream/encode-message.ts"
import { createLibrary } from "./library.ts"

/** Serves a service, and answers with the port of 127.0.0.1. */
type Host = (service: Service) => Promise<number>

/** Sends a request. `leave` goes away, `answered` resolves with the status when the answer has come. */
type Send = (port: number) => { readonly leave: () => void; readonly answered: Promise<number> }

const close: (() => unknown)[] = []

/** Clients first: servers wait for their connections to end. */
async function closeAll(): Promise<void> {
  for (const one of close.splice(0).reverse()) await one()
}

afterEach(closeAll)

const path = "/shelves/a/books"

const sendHttp1: Send = (port) => {
  const sent = request({ port, host: "127.0.0.1", path, method: "POST", agent: false }).end()
  sent.on("error", () => {})
  const answered = once(sent, "response").then(async ([answer]) => {
    answer.resume()
    await once(answer, "end")
    return answer.statusCode
  })
  return { leave: () => sent.destroy(), answered }
}

const sendHttp2: Send = (port) => {
  const session = connect(`http://127.0.0.1:${port}`)
  close.push(() => session.destroy())
  const stream = session.request({ ":method": "POST", ":path": path }).end()
  const answered = once(stream, "response").then(async ([headers]) => {
    stream.resume()
    await once(stream, "end")
    return headers[":status"]
  })
  return { leave: () => stream.close(), answered }
}

type Listener = ReturnType<typeof toNodeHandler>

interface Listening {
  address(): AddressInfo | string | null
  close(done: () => void): unknown
}

function portOf(server: Listening): number {
  close.push(() => new Promise<void>((resolve) => server.close(resolve)))
  return (server.address() as AddressInfo).port
}

async function listenWith(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, "127.0.0.1")
  await once(server, "listening")
  return portOf(server)
}

const hosts: Readonly<Record<string, readonly [Host, Send]>> = {
  "node:http": [async (service) => portOf((await listen(service)).server), sendHttp1],
  "node:http2": [
    async (service) => {
      const server = createHttp2Server(toNodeHandler(service)).listen(0, "127.0.0.1")
      await once(server, "listening")
      return portOf(server)
    },
    sendHttp2,
  ],
  "Express 5": [(service) => listenWith(express().use(toExpressHandler(service))), sendHttp1],
  "Fastify 5": [
    async (service) => {
      const app = fastify()
      app.register(toFastifyPlugin(service))
      await app.listen({ port: 0, host: "127.0.0.1" })
      return portOf(app.server)
    },
    sendHttp1,
  ],
  "Hono, on its server for Node": [
    async (service) => {
      const app = new Hono()
      app.mount("/", service.fetch)
      const server = serveHono({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" })
      await once(server, "listening")
      return portOf(server)
    },
    sendHttp1,
  ],
}

/** A service that tells of its calls, and answers when it is told to. */
function waitingService() {
  const calls = new EventEmitter<{ call: [HandlerContext] }>()
  let answer = (_value: object): void => {}
  const service = createLibrary(restJson1, (_input, context) => {
    calls.emit("call", context)
    return new Promise<object>((resolve) => {
      answer = resolve
    })
  })
  return { service, called: () => once(calls, "call"), answer: () => answer({ books: [] }) }
}

describe.each(Object.entries(hosts))("on %s the signal of a handler", (_name, [host, send]) => {
  test("aborts when the client leaves", async () => {
    const { service, called } = waitingService()
    const call = called()
    const { leave, answered } = send(await host(service))
    answered.catch(() => {})
    const [{ signal }] = await call
    expect(signal.aborted).toBe(false)
    const aborted = once(signal, "abort")
    leave()
    await aborted
    expect(signal.aborted).toBe(true)
  })

  test("does not abort when the client has its answer", async () => {
    const { service, called, answer } = waitingService()
    const call = called()
    const { answered } = send(await host(service))
    const [{ signal }] = await call
    answer()
    expect(await answered).toBe(200)
    await closeAll()
    expect(signal.aborted).toBe(false)
  })
})

test.each([
  ["node:http", (listener: Listener) => createServer(listener), sendHttp1],
  ["node:http2", (listener: Listener) => createHttp2Server(listener), sendHttp2],
] as const)(
  "on %s a signal that is first asked for when the client has left has aborted",
  async (_name, create, send) => {
    const { service, called } = waitingService()
    const server = create(toNodeHandler(service)).listen(0, "127.0.0.1")
    await once(server, "listening")
    const started = Promise.all([once(server, "request"), called()])
    const { leave, answered } = send(portOf(server))
    answered.catch(() => {})
    const [[, outgoing], [context]] = await started
    leave()
    await once(outgoing, "close")
    expect(context.signal.aborted).toBe(true)
  },
)

const union = [4, "a", "Events", { streaming: 1 }, ["word"], ["unit"]]
const input = [3, "a", "Input", 0, ["events"], [[() => union, 16]]]

interface Talk {
  readonly events: AsyncIterable<unknown>
}

const text = (value: string) => ({ type: "string", value }) as const
const word = encodeMessage({
  headers: new Map([
    [":message-type", text("event")],
    [":event-type", text("word")],
  ]),
  body: new Uint8Array(),
})

const eventStream = "application/vnd.amazon.eventstream"

/** Sends the start of a request, and answers with what leaves then. */
type SendStart = (port: number, path: string, type: string, body: string | Uint8Array) => () => void

const startHttp1: SendStart = (port, path, type, body) => {
  const headers = { "content-type": type }
  const sent = request({ port, host: "127.0.0.1", path, method: "POST", agent: false, headers })
  sent.on("error", () => {})
  sent.write(body)
  return () => sent.destroy()
}

const startHttp2: SendStart = (port, path, type, body) => {
  const session = connect(`http://127.0.0.1:${port}`)
  close.push(() => session.destroy())
  const sent = session.request({ ":method": "POST", ":path": path, "content-type": type })
  sent.write(body)
  return () => sent.destroy()
}

describe.each([
  ["node:http", (listener: Listener) => createServer(listener), startHttp1],
  ["node:http2", (listener: Listener) => createHttp2Server(listener), startHttp2],
] as const)("on %s, when the client leaves", (_name, create, start) => {
  test("a handler's events end with an error", async () => {
    const heard = new EventEmitter<{ event: []; end: [unknown] }>()
    const refused: string[] = []
    const schema = [9, "a", "Talk", { http: ["POST", "/talk", 200] }, input, "unit"] as const
    const service = createService(
      { id: "a#Talks", protocols: [restJson1], constraints: {}, operations: { talk: { schema, errors: [] } } },
      {
        async talk({ events }: Talk) {
          try {
            for await (const _event of events) heard.emit("event")
            heard.emit("end", "nothing")
          } catch (error) {
            heard.emit("end", error)
            throw error
          }
        },
      },
      { onError: () => expect.unreachable(), onRefusal: ({ message }) => void refused.push(message) },
    )
    const server = create(toNodeHandler(service)).listen(0, "127.0.0.1")
    await once(server, "listening")
    const event = once(heard, "event")
    const end = once(heard, "end")
    const leave = start(portOf(server), "/talk", eventStream, word)
    await event
    leave()
    expect(String((await end)[0])).toBe("SerializationException: The body ended too early")
    await closeAll()
    expect(refused).toEqual(["The body ended too early"])
  })

  test("what has come of a body is not taken for all", async () => {
    const refusals = new EventEmitter<{ refusal: [string] }>()
    const service = createLibrary(restJson1, () => expect.unreachable(), {
      onRefusal: ({ message }) => refusals.emit("refusal", message),
    })
    const server = create(toNodeHandler(service)).listen(0, "127.0.0.1")
    await once(server, "listening")
    const refusal = once(refusals, "refusal")
    const received = once(server, "request")
    const leave = start(portOf(server), path, "application/json", '{"title":"Emma"}')
    await received
    leave()
    expect(await refusal).toEqual(["The body ended too early"])
  })
})

test("a host with requests of the web hands its signal over", async () => {
  const { service, called } = waitingService()
  const call = called()
  const client = new AbortController()
  void service.fetch(new Request(`http://a.test${path}`, { method: "POST", signal: client.signal }))
  const [{ signal }] = await call
  client.abort()
  expect(signal.aborted).toBe(true)
})

test("a host with requests of the web makes no signal unless a handler asks for it", async () => {
  const service = createLibrary(restJson1, async () => ({ books: [] }))
  const request = new Request(`http://a.test${path}`, { method: "POST" })
  const asked = vi.spyOn(request, "signal", "get")
  expect((await service.fetch(request)).status).toBe(200)
  expect(asked).not.toHaveBeenCalled()
})

test("AWS Lambda's response stream aborts it when it closes early", async () => {
  const { service, called } = waitingService()
  const call = called()
  const runtime = {
    streamifyResponse: (handler: unknown) => handler,
    HttpResponseStream: { from: (output: PassThrough) => output },
  }
  const handler = toStreamingLambdaHandler(service, runtime)
  if (typeof handler !== "function") throw new Error("the runtime takes no such handler")
  const output = new PassThrough()
  const requestContext = { stage: "$default", http: { method: "POST" } }
  void handler({ rawPath: path, rawQueryString: "", headers: {}, isBase64Encoded: false, requestContext }, output)
  const [{ signal }] = await call
  expect(signal.aborted).toBe(false)
  output.destroy()
  await once(output, "close")
  expect(signal.aborted).toBe(true)
})
