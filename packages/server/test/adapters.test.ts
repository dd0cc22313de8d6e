import { once } from "node:events"
import { createServer, type RequestListener, type Server } from "node:http"
import { connect } from "node:http2"
import type { AddressInfo } from "node:net"
import { PassThrough } from "node:stream"
import { buffer, text } from "node:stream/consumers"
import { restJson1 } from "@smithwright/server"
import { toExpressHandler } from "@smithwright/server/express"
import { toLambdaHandler } from "@smithwright/server/lambda"
import express from "express"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
import { createLibrary } from "./library.ts"

/** Calls what is served at a URL as a client would. */
type Send = (path: string, body: string) => Promise<Response>

const json = { "content-type": "application/json" }
const open: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener).listen(0, "127.0.0.1")
  open.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, "listening")
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const over =
  (url: string): Send =>
  (path, body) =>
    fetch(url + path, { method: "POST", headers: json, body })

beforeAll(() => {
  process.env.PORT = "0"
})

const adapters: Record<string, () => Promise<Send>> = {
  async "node:http"() {
    const { running } = await import("./examples/node.ts")
    return over(running.url)
  },
  async "node:http2"() {
    const { server } = await import("./examples/http2.ts")
    server.listen(0, "127.0.0.1")
    await once(server, "listening")
    return sendHttp2((server.address() as AddressInfo).port)
  },
  async "Express 5"() {
    const { app } = await import("./examples/express.ts")
    return over(`${await serve(app)}/library`)
  },
  async "Fastify 5"() {
    const { app } = await import("./examples/fastify.ts")
    return over(`${await app.listen({ port: 0, host: "127.0.0.1" })}/library`)
  },
  async Hono() {
    const { app } = await import("./examples/hono.ts")
    return async (path, body) => app.request(`http://a.test/library${path}`, { method: "POST", headers: json, body })
  },
  async "a worker, called as Cloudflare, Bun and Deno do"() {
    const { default: worker } = await import("./examples/web.ts")
    const { fetch }: { fetch: (request: Request, ...more: unknown[]) => Promise<Response> } = worker
    return (path, body) => fetch(new Request(`http://a.test${path}`, { method: "POST", headers: json, body }), {}, {})
  },
  async "AWS Lambda"() {
    const { handler } = await import("./examples/lambda.ts")
    return async (path, body) => {
      const answer = await handler(lambdaEvent(path, body))
      const bytes = Buffer.from(answer.body, answer.isBase64Encoded ? "base64" : "utf8")
      return new Response(bytes, { status: answer.statusCode, headers: answer.headers })
    }
  },
}

function lambdaEvent(path: string, body: string) {
  const [rawPath = "", rawQueryString = ""] = path.split("?")
  const requestContext = { stage: "$default", http: { method: "POST" } }
  const encoded = Buffer.from(body).toString("base64")
  return { rawPath, rawQueryString, headers: json, body: encoded, isBase64Encoded: true, requestContext }
}

function sendHttp2(port: number): Send {
  return async (path, body) => {
    const session = connect(`http://127.0.0.1:${port}`)
    open.push(async () => session.close())
    const stream = session.request({ ":method": "POST", ":path": path, ...json })
    stream.end(body)
    const [{ ":status": status, ...headers }] = await once(stream, "response")
    const plain = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
    return new Response(new Uint8Array(await buffer(stream)), { status, headers: plain })
  }
}

describe.each(Object.entries(adapters))("%s", (_name, start) => {
  test("answers operations, errors and what is none", async () => {
    const send = await start()
    const found = await send("/shelves/a/books?page=1", '{"title":"Émma"}')
    expect([found.status, found.headers.get("content-type"), await found.json()]).toEqual([
      200,
      "application/json",
      { books: ["Émma"] },
    ])
    const missing = await send("/shelves/none/books", "")
    expect([missing.status, await missing.json()]).toEqual([404, { Message: "There is no such shelf" }])
    const invalid = await send("/shelves/a/books?page=0", "")
    expect([invalid.status, invalid.headers.get("x-amzn-errortype")]).toEqual([400, "ValidationException"])
    const malformed = await send("/shelves/a/books", "{")
    expect([malformed.status, malformed.headers.get("x-amzn-errortype")]).toEqual([400, "SerializationException"])
    const unknown = await send("/", "")
    expect([unknown.status, unknown.headers.get("x-amzn-errortype")]).toEqual([404, "UnknownOperationException"])
  })
})

test("AWS Lambda streams answers after their heads", async () => {
  const written = new PassThrough()
  const heads: unknown[] = []
  Reflect.set(globalThis, "awslambda", {
    streamifyResponse: (streaming: unknown) => streaming,
    HttpResponseStream: {
      from(output: PassThrough, head: unknown) {
        heads.push(head)
        return output
      },
    },
  })
  const { handler } = await import("./examples/lambda-streaming.ts")
  if (typeof handler !== "function") throw new Error("the runtime takes no such handler")
  await handler(lambdaEvent("/shelves/a/books", ""), written)
  expect(await text(written)).toBe('{"books":["Émma"]}')
  expect(heads).toMatchObject([{ statusCode: 200, headers: { "content-type": "application/json" } }])
})

test.each([
  ["/prod/shelves/a/books", "/shelves/a/books"],
  ["/prod", "/"],
  ["/production", "/production"],
])("API Gateway's stage is no part of the path: %s is %s", async (sent, path) => {
  const paths: string[] = []
  const service = createLibrary(restJson1, () => ({ books: [] }), {
    interceptors: [
      {
        request: async ({ request }, next) => {
          paths.push(request.url)
          return next()
        },
      },
    ],
    onRefusal() {},
  })
  await toLambdaHandler(service)({
    ...lambdaEvent(sent, ""),
    requestContext: { stage: "prod", http: { method: "POST" } },
  })
  expect(paths).toEqual([path])
})

test("a body that a parser has read before is an error of the host, and no request hangs", async () => {
  const told: unknown[] = []
  const service = createLibrary(restJson1, async () => ({ books: [] }), { onError: (error) => void told.push(error) })
  const app = express()
  app.use(express.json())
  app.use(toExpressHandler(service))
  const answer = await over(await serve(app))("/shelves/a/books", "{}")
  expect([answer.status, String(told[0])]).toEqual([
    500,
    "Error: The body was read before the service got the request: it must come before body parsers",
  ])
})
