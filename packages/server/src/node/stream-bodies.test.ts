import { EventEmitter, once } from "node:events"
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { setTimeout } from "node:timers/promises"
import { afterEach, expect, test } from "vitest"
import { createService, type Handler, restJson1 } from "../index.ts"
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

async function listen(handler: Handler<Data, unknown>): Promise<string> {
  const definition = { id: "a#S", protocols: [restJson1], constraints: {}, operations: { put: { schema, errors: [] } } }
  const service = createService(definition, { put: handler }, { onError: () => {} })
  server = createServer(toNodeHandler(service)).listen(0, "127.0.0.1")
  await once(server, "listening")
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/data`
}

test("bytes go out while others still come in", async () => {
  const url = await listen(async ({ data }) => ({ data }))
  const outgoing = request(url, { method: "PUT" })
  outgoing.write("one")
  const [incoming] = await once(outgoing, "response")
  expect(incoming.headers["transfer-encoding"]).toBe("chunked")
  const chunks: string[] = []
  for await (const chunk of incoming) {
    chunks.push(String(chunk))
    // Only what came back already makes the client go on.
    if (chunks.length === 1) outgoing.end("two")
  }
  expect(chunks).toEqual(["one", "two"])
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

test("a stream that nobody reads keeps no answer back", async () => {
  const url = await listen(async () => ({ data: "done" }))
  const answer = await fetch(url, { method: "PUT", body: "x".repeat(5_000_000) })
  expect(await answer.text()).toBe("done")
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
