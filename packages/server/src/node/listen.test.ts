import { once } from "node:events"
import { Agent, get, request } from "node:http"
import { connect, type Socket } from "node:net"
import { text } from "node:stream/consumers"
import { afterEach, expect, test } from "vitest"
import { createLibrary } from "../../test/library.ts"
import { type HandlerContext, restJson1, type ServiceOptions } from "../index.ts"
import { type ListenOptions, listen, type RunningServer } from "./index.ts"

let running: RunningServer | undefined

afterEach(async () => {
  await running?.close(0)
  running = undefined
})

type Answer = (context: HandlerContext) => Promise<object>

async function start(options: ListenOptions = {}, answer: Answer = async () => ({ books: [] }), more?: ServiceOptions) {
  running = await listen(
    createLibrary(restJson1, (_input, context) => answer(context), more),
    options,
  )
  return running
}

function open({ url }: RunningServer): Socket {
  return connect(Number(new URL(url).port), "127.0.0.1")
}

/** What comes back until the server closes the connection. */
function exchange(server: RunningServer, ...chunks: (string | Buffer)[]): Promise<string> {
  const socket = open(server)
  for (const chunk of chunks) socket.write(chunk)
  return text(socket)
}

const head = "POST /shelves/a/books HTTP/1.1\r\nhost: a\r\n"
const json = `${head}content-type: application/json\r\n`
const last = `${json}connection: close\r\n`

/** The request of a decent client works at the same server, whatever happened before. */
async function expectAlive({ url }: RunningServer): Promise<void> {
  expect((await fetch(`${url}/shelves/a/books`, { method: "POST" })).status).toBe(200)
}

test.each<[string, (string | Buffer)[], RegExp]>([
  ["is not HTTP", ["\u0016\u0003\u0001 hello\r\n\r\n"], /^HTTP\/1\.1 400 /],
  ["has headers beyond the limit", [`${head}x: ${"a".repeat(20_000)}\r\n\r\n`], /^HTTP\/1\.1 431 /],
  ["has a malformed chunk", [`${last}transfer-encoding: chunked\r\n\r\n`, "zz\r\n{}\r\n0\r\n\r\n"], /^HTTP\/1\.1 400 /],
  [
    "has both a length and chunks",
    [`${last}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    /^HTTP\/1\.1 400 /,
  ],
  ["has two lengths", [`${last}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`], /^HTTP\/1\.1 400 /],
  ["has no number as its length", [`${last}content-length: -2\r\n\r\n{}`], /^HTTP\/1\.1 400 /],
  ["has a header with a line end", [`${head}x: a\rb: c\r\n\r\n`], /^HTTP\/1\.1 400 /],
  ["announces too large a body", [`${last}content-length: 2000000\r\n\r\n`, " ".repeat(2_000_000)], /^HTTP\/1\.1 413 /],
  ["is not UTF-8", [`${last}content-length: 2\r\n\r\n`, Buffer.of(0xc3, 0x28)], /SerializationException/],
  ["is nested deeply", [`${last}content-length: 60000\r\n\r\n`, "[".repeat(60_000)], /SerializationException/],
  ["has a prototype", [`${last}content-length: 32\r\n\r\n`, '{"__proto__":{"title":"Emma"}}  '], /^HTTP\/1\.1 200 /],
  ["has a huge number", [`${last}content-length: 17\r\n\r\n`, '{"isbn":9e999999}'], /SerializationException/],
])("a request that %s is answered", async (_name, chunks, expected) => {
  const server = await start()
  expect(await exchange(server, ...chunks)).toMatch(expected)
  await expectAlive(server)
})

test.each([
  ["headers", { headersTimeout: 300, requestTimeout: 300 }, "POST /shelves"],
  ["body", { requestTimeout: 300 }, `${json}content-length: 9\r\n\r\n{`],
])("a client that never ends its %s is told that time is up", async (_name, limits, sent) => {
  expect(await exchange(await start(limits), sent)).toMatch(/^HTTP\/1\.1 4(08|00) /)
})

test("a connection without a request is closed", async () => {
  const server = await start({ keepAliveTimeout: 100 })
  const answer = await exchange(server, `${head}content-length: 0\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
})

test("a connection that stands still is cut", async () => {
  const server = await start({ idleTimeout: 200 }, ({ signal }) => once(signal, "abort").then(() => ({ books: [] })))
  expect(await exchange(server, `${head}content-length: 0\r\n\r\n`)).toBe("")
})

test.each([0, Number.NaN, Number.POSITIVE_INFINITY])("%s is no time to stand still", async (idleTimeout) => {
  await expect(start({ idleTimeout })).rejects.toThrow("idleTimeout must be from 1 to 2147483647 milliseconds")
})

test("connections beyond the limit are cut", async () => {
  const server = await start({ maximumConnections: 1 })
  const first = open(server)
  await once(server.server, "connection")
  expect(await exchange(server, `${head}content-length: 0\r\n\r\n`).catch(() => "")).toBe("")
  first.destroy()
})

test("closing answers what is under way, ends its connection and takes no more", async () => {
  let finish = (): void => {}
  const calls: Promise<unknown>[] = []
  const server = await start(
    {},
    () =>
      new Promise((resolve) => {
        finish = () => resolve({ books: ["Emma"] })
      }),
  )
  calls.push(once(server.server, "request"))
  const agent = new Agent({ keepAlive: true })
  const outgoing = request(`${server.url}/shelves/a/books`, { method: "POST", agent }).end()
  const answered = once(outgoing, "response")
  await Promise.all(calls)
  const closed = server.close()
  const refused = get(server.url)
  expect(await once(refused, "error").then(([error]) => error.code)).toBe("ECONNREFUSED")
  finish()
  const [incoming] = await answered
  expect([incoming.statusCode, incoming.headers.connection, await text(incoming)]).toEqual([
    200,
    "close",
    '{"books":["Emma"]}',
  ])
  await closed
})

test("closing ends the connection of an answer that has begun before", async () => {
  let end = (): void => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      end = () => controller.close()
      controller.enqueue(Buffer.from("some"))
    },
  })
  const answer = { status: 200, headers: {}, body }
  const longest = 2 ** 31 - 1
  const server = await start({ keepAliveTimeout: longest }, undefined, {
    interceptors: [{ request: async () => answer }],
  })
  const [incoming] = await once(get(server.url, { agent: new Agent({ keepAlive: true }) }), "response")
  const closed = server.close(longest)
  end()
  expect(await text(incoming)).toBe("some")
  await closed
})

test("closing cuts what takes too long", async () => {
  const server = await start({}, () => new Promise(() => {}))
  const socket = open(server)
  socket.write(`${head}content-length: 0\r\n\r\n`)
  await once(server.server, "request")
  await server.close(50)
  expect(await text(socket).catch(() => "cut")).toMatch(/^(cut)?$/)
})

test("a port that is taken is told of", async () => {
  const { url } = await start()
  await expect(
    listen(
      createLibrary(restJson1, async () => ({})),
      { port: Number(new URL(url).port) },
    ),
  ).rejects.toThrow("EADDRINUSE")
})

test("an answer that does not wait for the body leaves the connection usable", async () => {
  const late = { status: 504, headers: {}, body: "" }
  let isFirst = true
  const server = await start({}, undefined, {
    interceptors: [
      {
        request: (_call, next) => {
          const waits = !isFirst
          isFirst = false
          return waits ? next() : Promise.race([next(), Promise.resolve(late)])
        },
      },
    ],
  })
  const socket = open(server)
  socket.write(`${json}content-length: 2\r\n\r\n{`)
  const answers = text(socket)
  await once(socket, "data")
  socket.write(`}${last}content-length: 2\r\n\r\n{}`)
  expect(await answers).toMatch(/^HTTP\/1\.1 504 .*HTTP\/1\.1 200 /s)
})

test("a client that leaves before its body is read is not waited for", async () => {
  let tell = (_reason: string): void => {}
  const told = new Promise<string>((resolve) => {
    tell = resolve
  })
  const server = await start({}, undefined, {
    onRefusal: ({ message }) => tell(message),
    interceptors: [
      {
        async deserialise(_call, next) {
          const cut = new Promise((resolve) => accepted?.once("close", resolve))
          socket.destroy()
          await cut
          return next()
        },
      },
    ],
  })
  const socket = open(server)
  const [accepted]: Socket[] = await once(server.server, "connection")
  socket.write(`${json}content-length: 2\r\n\r\n{`)
  expect(await told).toBe("The body ended too early")
})

test("clients that leave at any moment leave nothing behind", async () => {
  const told: unknown[] = []
  const server = await start({}, async () => ({ books: [] }), { onError: (error) => void told.push(error) })
  const whole = `${json}content-length: 16\r\n\r\n{"title":"Emma"}`
  for (let length = 1; length <= whole.length; length += 5) {
    const socket = open(server)
    await once(socket, "connect")
    socket.write(whole.slice(0, length))
    socket.resetAndDestroy()
  }
  await expectAlive(server)
  expect(told).toEqual([])
})
