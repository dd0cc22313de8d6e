import { EventEmitter, once } from "node:events"
import { createServer, request, type Server } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { text } from "node:stream/consumers"
import { afterEach, expect, test, vi } from "vitest"
import { createLibrary, type FindBooksInput } from "../../test/library.ts"
import { createService, type HandlerContext, restJson1 } from "../index.ts"
import { toNodeHandler } from "./index.ts"

let server: Server | undefined

afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = undefined
})

async function listen(service: Parameters<typeof toNodeHandler>[0]): Promise<{ url: string; port: number }> {
  server = createServer(toNodeHandler(service)).listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port }
}

const books = async (_: FindBooksInput) => ({ books: ["Émma"] })
const json = { "content-type": "application/json" }

test("answers with the length of the body in bytes", async () => {
  const { url } = await listen(createLibrary(restJson1, books))
  const answer = await fetch(`${url}/shelves/a/books?page=1`, {
    method: "POST",
    headers: json,
    body: '{"title":"Emma"}',
  })
  expect([answer.status, answer.headers.get("content-length")]).toEqual([200, "19"])
  expect(await answer.json()).toEqual({ books: ["Émma"] })
})

test("puts a body together from its chunks", async () => {
  let title: string | undefined
  const service = createLibrary(restJson1, async (input) => {
    title = input.title
    return { books: [] }
  })
  const { url } = await listen(service)
  const outgoing = request(`${url}/shelves/a/books`, { method: "POST", headers: json })
  const bytes = Buffer.from('{"title":"Émma"}')
  for (const byte of bytes) outgoing.write(Buffer.of(byte))
  outgoing.end()
  const [incoming] = await once(outgoing, "response")
  expect([incoming.statusCode, title]).toEqual([200, "Émma"])
  await text(incoming)
})

test.each([
  ["that is announced", { "content-length": "2000" }],
  ["that comes in chunks", { "transfer-encoding": "chunked" }],
])("refuses a body beyond the limit %s", async (_name, headers) => {
  const { url } = await listen(createLibrary(restJson1, books, { maximumBodySize: 1000 }))
  const outgoing = request(`${url}/shelves/a/books`, { method: "POST", headers: { ...json, ...headers } })
  outgoing.on("error", () => {})
  outgoing.write(" ".repeat(1001))
  const [incoming] = await once(outgoing, "response")
  expect([incoming.statusCode, incoming.headers.connection]).toEqual([413, "keep-alive"])
  outgoing.destroy()
})

test.each(["keep-alive", "close"])(
  "lets a sender finish a body beyond the limit, and read the answer, with the connection to %s",
  async (connection) => {
    const { port } = await listen(createLibrary(restJson1, books))
    const socket = connect(port, "127.0.0.1")
    const body = " ".repeat(20 * 1024 * 1024)
    const head = `POST /shelves/a/books HTTP/1.1\r\nhost: a\r\nconnection: ${connection}\r\n`
    socket.write(`${head}content-length: ${body.length}\r\n\r\n`)
    await new Promise((resolve) => socket.write(body, resolve))
    const [answer] = await once(socket, "data")
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
  },
)

test("aborts the handler's signal when the client leaves", async () => {
  const calls = new EventEmitter<{ call: [HandlerContext] }>()
  const service = createLibrary(restJson1, async (_input, context) => {
    calls.emit("call", context)
    await once(context.signal, "abort")
    return { books: [] }
  })
  const { port } = await listen(service)
  const socket = connect(port, "127.0.0.1")
  socket.write("POST /shelves/a/books HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n")
  const [{ signal }] = await once(calls, "call")
  expect(signal.aborted).toBe(false)
  const aborted = once(signal, "abort")
  socket.destroy()
  await aborted
  expect(signal.aborted).toBe(true)
})

test("does not abort the signal of a request that was answered", async () => {
  let signal: AbortSignal | undefined
  const service = createLibrary(restJson1, async (_input, context) => {
    signal = context.signal
    return { books: [] }
  })
  const { url } = await listen(service)
  await (await fetch(`${url}/shelves/a/books`, { method: "POST", headers: { connection: "close" } })).text()
  expect(signal?.aborted).toBe(false)
})

test("survives a client that leaves in the middle of its body", async () => {
  const told: unknown[] = []
  const { port, url } = await listen(createLibrary(restJson1, books, { onError: (error) => void told.push(error) }))
  const socket = connect(port, "127.0.0.1")
  socket.write(
    "POST /shelves/a/books HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{",
  )
  await once(server ?? socket, "request")
  socket.destroy()
  expect((await fetch(`${url}/shelves/a/books`, { method: "POST" })).status).toBe(200)
  expect(told).toEqual([])
})

test("sends no body where the status has none", async () => {
  const operation = { schema: [9, "a", "Op", { http: ["DELETE", "/", 204] }, "unit", "unit"] as const, errors: [] }
  const definition = { id: "a#B", protocols: [restJson1], constraints: {}, operations: { op: operation } }
  const { url } = await listen(createService(definition, { op: () => undefined }))
  const answer = await fetch(url, { method: "DELETE" })
  expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([204, null, ""])
})

test("says the length once, whatever an interceptor says", async () => {
  const answer = { status: 200, headers: { "Content-Length": "3" }, body: "Emma" }
  const { url } = await listen(createLibrary(restJson1, books, { interceptors: [{ request: async () => answer }] }))
  const { headers } = await fetch(url)
  expect(headers.get("content-length")).toBe("4")
})

test("survives an interceptor's answer that cannot be sent", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {})
  const answer = { status: 200, headers: { "x-echo": "a\nb" }, body: "" }
  const { url } = await listen(createLibrary(restJson1, books, { interceptors: [{ request: async () => answer }] }))
  await expect(fetch(url)).rejects.toThrow("fetch failed")
  expect(told).toHaveBeenCalledWith(
    "an answer could not be sent:",
    expect.objectContaining({ code: "ERR_INVALID_CHAR" }),
  )
  told.mockRestore()
})
