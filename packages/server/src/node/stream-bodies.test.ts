import { EventEmitter, once } from "node:events"
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http"
import { connect, createServer as createHttp2Server } from "node:http2"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { setTimeout } from "node:timers/promises"
import { afterEach, describe, expect, test } from "vitest"
import { createService, type Handler, restJson1, type ServiceOptions } from "../index.ts"
import { toNodeHandler } from "./index.ts"
import { NodeRequest } from "./node-request.ts"

const shape = [3, "a", "Shape", 0, ["data"], [[42, { streaming: 1, httpPayload: 1 }]]]
const schema = [9, "a", "Put", { http: ["PUT", "/data", 200] }, shape, shape] as const

interface Data {
  data: ReadableStream<Uint8Array>
}

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

function serve(handler: Handler<Data, unknown>, options: ServiceOptions = {}) {
  const definition = { id: "a#S", protocols: [restJson1], constraints: {}, operations: { put: { schema, errors: [] } } }
  return toNodeHandler(createService(definition, { put: handler }, { onError: () => {}, ...options }))
}

async function listen(handler: Handler<Data, unknown>, options?: ServiceOptions): Promise<string> {
  server = createServer(serve(handler, options)).listen(0, "127.0.0.1")
  await once(server, "listening")
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/data`
}

test("bytes go out while others still come in", async () => {
  const url = await listen(async ({ data }) => ({ data }))
  const outgoing = request(url, { method: "PUT" })
  outgoing.write("one")
  const [incoming] = await once(outgoing, "response")
  expect(incoming.headers["transfer-encoding"]).toBe("chunked")
  let received = ""
  for await (const chunk of incoming) {
    received += chunk
    // Only what came back already makes the client go on.
    if (received === "one") outgoing.end("two")
  }
  expect(received).toBe("onetwo")
})

test("a handler's stream is let go when its reader leaves", async () => {
  const leaving = new EventEmitter()
  const left = once(leaving, "left")
  const url = await listen(async () => ({
    data: (async function* () {
      try {
        for (;;) {
          yield new Uint8Array(1000)
          await setTimeout(1)
        }
      } finally {
        leaving.emit("left")
      }
    })(),
  }))
  const controller = new AbortController()
  const answer = await fetch(url, { method: "PUT", signal: controller.signal })
  await answer.body?.getReader().read()
  controller.abort()
  await left
})

test("a stream that fails cuts the answer off", async () => {
  const url = await listen(async () => ({
    data: (async function* () {
      yield "some"
      throw new Error("a bug")
    })(),
  }))
  const answer = await fetch(url, { method: "PUT" })
  expect(answer.status).toBe(200)
  await expect(answer.text()).rejects.toThrow("terminated")
})

describe.each<[string, (data: ReadableStream<Uint8Array>) => unknown]>([
  ["that nobody reads", () => {}],
  ["that is cancelled", (data) => data.cancel()],
  [
    "that a loop breaks off",
    async (data) => {
      for await (const _chunk of data) return
    },
  ],
  ["of which a reader has had enough", (data) => data.getReader().read()],
])("a stream %s keeps no answer back", (_name, read) => {
  const body = Buffer.alloc(5_000_000)

  describe.each<[string, () => unknown]>([
    ["text", () => "done"],
    ["a stream", () => new Blob(["done"]).stream()],
  ])("that is %s, nor its client from its end", (_kind, answer) => {
    const handler: Handler<Data, unknown> = async ({ data }) => {
      await read(data)
      return { data: answer() }
    }

    test("on node:http", async () => {
      const outgoing = request(await listen(handler), { method: "PUT" })
      const sent = once(outgoing, "finish")
      outgoing.end(body)
      const [incoming] = await once(outgoing, "response")
      expect(await text(incoming)).toBe("done")
      await sent
    })

    test("on node:http2", async () => {
      const http2 = createHttp2Server(serve(handler)).listen(0, "127.0.0.1")
      await once(http2, "listening")
      const client = connect(`http://127.0.0.1:${(http2.address() as AddressInfo).port}`)
      const stream = client.request({ ":method": "PUT", ":path": "/data" })
      const sent = new Promise((resolve) => stream.write(body, resolve))
      expect(await text(stream)).toBe("done")
      await sent
      stream.end()
      client.destroy()
      http2.close()
    })
  })
})

test("who reads on when all is answered is told that there is no more", async () => {
  let reading: Promise<unknown> | undefined
  const url = await listen(async ({ data }) => {
    reading = expect(text(data)).rejects.toThrow("The request was answered before all of its body was read")
    return { data: "done" }
  })
  const outgoing = request(url, { method: "PUT" })
  outgoing.write("one")
  const [incoming] = await once(outgoing, "response")
  await reading
  outgoing.end()
  expect(await text(incoming)).toBe("done")
})

test("a client that leaves while its stream is read is refused", async () => {
  const refusals = new EventEmitter<{ refusal: [string] }>()
  const refusal = once(refusals, "refusal")
  const url = await listen(
    async ({ data }) => {
      for await (const _chunk of data) outgoing.destroy()
    },
    { onError: () => expect.unreachable(), onRefusal: ({ message }) => refusals.emit("refusal", message) },
  )
  const outgoing = request(url, { method: "PUT" }).on("error", () => {})
  outgoing.write("one")
  expect(await refusal).toEqual(["The body ended too early"])
})

test("a body that was read before is told of, and no handler waits for it", async () => {
  const told: unknown[] = []
  const handle = serve(async ({ data }) => ({ data: await text(data) }), { onError: (error) => void told.push(error) })
  server = createServer((incoming, outgoing) => incoming.on("end", () => handle(incoming, outgoing)).resume())
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/data`, { method: "PUT", body: "some" })
  expect([answer.status, String(told[0])]).toEqual([500, expect.stringContaining("must come before body parsers")])
})

test("the stream of a client that has left already is not an empty one", async () => {
  const url = await listen(async ({ data }) => ({ data }))
  server?.removeAllListeners("request")
  const outgoing = request(url, { method: "PUT" }).on("error", () => {})
  outgoing.write("one")
  const [incoming, response]: [IncomingMessage, ServerResponse] = await new Promise((resolve) => {
    server?.once("request", (...both) => resolve(both))
  })
  outgoing.destroy()
  await new Promise((resolve) => incoming.once("close", resolve))
  await expect(text(new NodeRequest(incoming, response).streamBody())).rejects.toThrow("The body ended too early")
})
