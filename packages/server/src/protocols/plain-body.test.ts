import { gzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { createLibrary, type FindBooksInput } from "../../test/library.ts"
import { ProtocolError } from "../errors/protocol-error.ts"
import { fromFetchRequest } from "../fetch.ts"
import { streamGzippedBody } from "./plain-body.ts"
import { restJson1 } from "./rest-json/protocol.ts"

async function post(body: Uint8Array, encoding: string, maximumBodySize = 1000) {
  let input: FindBooksInput | undefined
  const service = createLibrary(
    restJson1,
    async (value) => {
      input = value
      return { books: [] }
    },
    { maximumBodySize },
  )
  const headers = { "content-type": "application/json", "content-encoding": encoding }
  const request = new Request("http://library.test/shelves/a/books", {
    method: "POST",
    headers,
    body: new Uint8Array(body),
  })
  const { status } = await service.fetch(request)
  return { status, title: input?.title }
}

const json = Buffer.from('{"title":"Emma"}')

test.each([
  ["gzip", gzipSync(json)],
  ["GZIP", gzipSync(json)],
  ["identity, gzip", gzipSync(json)],
  ["amz-1.0", json],
  ["", json],
])("reads a body with the encoding %j", async (encoding, body) => {
  expect(await post(body, encoding)).toEqual({ status: 200, title: "Emma" })
})

test.each([
  ["another encoding", json, "br", 415],
  ["another encoding below", gzipSync(json), "custom, gzip", 415],
  ["gzip in gzip", gzipSync(gzipSync(json)), "gzip, gzip", 415],
  ["what is not gzip", json, "gzip", 400],
  ["what ends too early", gzipSync(json).subarray(0, -9), "gzip", 400],
  ["what is much larger than it looks", gzipSync(Buffer.alloc(10_000_000)), "gzip", 413],
])("refuses %s", async (_name, body, encoding, status) => {
  expect(await post(body, encoding, 20_000)).toEqual({ status, title: undefined })
})

test("a compressed stream that its client breaks off fails with that", async () => {
  const failure = new ProtocolError("SerializationException", "The body ended too early")
  const start = gzipSync("hello").subarray(0, 12)
  const streamBody = () =>
    new ReadableStream({
      start: (controller) => controller.enqueue(start),
      pull: (controller) => controller.error(failure),
    })
  const request = { ...fromFetchRequest(new Request("http://a.test/")), streamBody }
  const stream = streamGzippedBody({ ...request, headers: { "content-encoding": "gzip" } })
  await expect(new Response(stream).text()).rejects.toThrow("The body ended too early")
})
