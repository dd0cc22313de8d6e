import { PassThrough, Readable } from "node:stream"
import { setImmediate } from "node:timers/promises"
import { describe, expect, test } from "vitest"
import { createService, type Handler, restJson1, type ServiceOptions } from "../index.ts"

const shape = [
  3,
  "a",
  "Shape",
  0,
  ["name", "data"],
  [
    [0, { httpHeader: "x-name" }],
    [42, { streaming: 1, httpPayload: 1 }],
  ],
]
const schema = [9, "a", "Put", { http: ["PUT", "/data", 200] }, shape, shape] as const
// A length that no stream can be measured by.
const constraints = { "a#Shape": { data: { length: { min: 1 } } } } as const

interface Input {
  name?: string
  data: ReadableStream<Uint8Array>
}

function serve(handler: Handler<Input, unknown>, options: ServiceOptions = {}) {
  const operations = { put: { schema, errors: [] } }
  return createService({ id: "a#S", protocols: [restJson1], constraints, operations }, { put: handler }, options)
}

const put = (body: string | ReadableStream<Uint8Array> = "") =>
  new Request("http://a.test/data", { method: "PUT", headers: { "x-name": "n" }, body, duplex: "half" })

test("a handler gets a stream of any length, before its end has come", async () => {
  let name: string | undefined
  const service = serve(
    async (input) => {
      name = input.name
      let size = 0
      for await (const chunk of input.data) size += chunk.length
      return { data: String(size) }
    },
    { maximumBodySize: 10 },
  )
  const chunk = new Uint8Array(1000)
  const answer = await service.fetch(put(ReadableStream.from(Array.from({ length: 50 }, () => chunk))))
  expect([answer.status, await answer.text(), name]).toEqual([200, "50000", "n"])
})

test("a body that is not there is an empty stream", async () => {
  const service = serve(async ({ data }) => ({ data: `<${await new Response(data).text()}>` }))
  expect(await (await service.fetch(put())).text()).toBe("<>")
})

describe("a handler answers with", () => {
  test.each<[string, () => unknown]>([
    ["text", () => "hü"],
    ["bytes", () => new TextEncoder().encode("hü")],
    ["a Blob", () => new Blob(["hü"])],
    ["a web stream", () => new Blob(["hü"]).stream()],
    ["a stream of Node", () => Readable.from([Buffer.from("h"), Buffer.from("ü")])],
    [
      "an iterable",
      async function* () {
        yield "h"
        yield new TextEncoder().encode("ü")
      },
    ],
  ])("%s", async (_name, data) => {
    const answer = await serve(async () => ({ data: data(), name: "m" })).fetch(put())
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("x-name")]).toEqual([
      200,
      "application/octet-stream",
      "m",
    ])
    expect(await answer.text()).toBe("hü")
  })

  test("what is no stream", async () => {
    const told: unknown[] = []
    const answer = await serve(async () => ({ data: 1 }), { onError: (error) => void told.push(error) }).fetch(put())
    expect([answer.status, String(told[0])]).toEqual([
      500,
      "ValueError: Value at '/data': expected a stream, text or bytes, but it is a number",
    ])
  })

  test("a web stream, which is told when its reader leaves while it waits for more", async () => {
    const told: unknown[] = []
    const data = new ReadableStream({ cancel: (reason) => void told.push(reason) })
    const answer = await serve(async () => ({ data })).fetch(put())
    const reader = answer.body?.getReader()
    const waiting = reader?.read()
    await reader?.cancel("left")
    expect([await waiting, told]).toEqual([{ done: true, value: undefined }, ["left"]])
  })

  test("a stream of Node, which is destroyed then, and nobody is told of that", async () => {
    const told: unknown[] = []
    const data = new PassThrough()
    const service = serve(async () => ({ data }), { onError: (error) => void told.push(error) })
    const reader = (await service.fetch(put())).body?.getReader()
    void reader?.read()
    await reader?.cancel()
    await setImmediate()
    expect([data.destroyed, told]).toEqual([true, []])
  })

  test.each<[string, () => unknown, string]>([
    ["chunks that are no bytes", () => Readable.from([1]), "expected text or bytes, but a chunk is a number"],
    ["such chunks of a web stream", () => ReadableStream.from([1]), "expected text or bytes, but a chunk is a number"],
    ["a web stream that fails", () => new ReadableStream({ start: (it) => it.error(new Error("a bug")) }), "a bug"],
  ])("%s, which break off the body, and are told of", async (_name, data, message) => {
    const told: unknown[] = []
    const service = serve(async () => ({ data: data() }), { onError: (error) => void told.push(error) })
    await expect((await service.fetch(put())).text()).rejects.toThrow(message)
    expect(told).toEqual([expect.objectContaining({ message })])
  })
})
