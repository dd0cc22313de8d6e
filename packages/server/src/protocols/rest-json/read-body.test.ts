import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { createService } from "../../index.ts"
import type { Defaults } from "../../schema/defaults.ts"
import { restJson1 } from "./protocol.ts"

const union = [4, "a", "Union", 0, ["text"], [0]]
const [text, blob, stream] = [0, 21, 42]

/** Posts a payload of a shape, and answers with what the handler gets. */
async function received(
  shape: unknown,
  body: Uint8Array,
  headers: Record<string, string>,
  traits = {},
  defaults: Defaults = {},
) {
  const input = [3, "a", "Input", 0, ["data"], [[shape, { httpPayload: 1 }]]]
  const schema = [9, "a", "Op", { http: ["POST", "/", 200], ...traits }, input, "unit"] as const
  let data: unknown
  const handlers = {
    async op(value: { data?: unknown }) {
      data = value.data instanceof ReadableStream ? await new Response(value.data).text() : value.data
    },
  }
  const operations = { op: { schema, errors: [] } }
  const definition = { id: "a#S", protocols: [restJson1], constraints: {}, defaults, operations }
  const service = createService(definition, handlers, { onRefusal() {} })
  const init = { method: "POST", headers, body: new Uint8Array(body) }
  const { status } = await service.fetch(new Request("http://a.test/", init))
  return [status, data]
}

describe("an operation with requestCompression", () => {
  const traits = { requestCompression: 1 }

  test.each([
    ["text", text, "text/plain", "hello"],
    ["a blob", blob, "application/octet-stream", new TextEncoder().encode("hello")],
    ["a stream", stream, "application/octet-stream", "hello"],
  ])("takes %s compressed and plain", async (_name, shape, type, value) => {
    const zipped = gzipSync("hello")
    const headers = { "content-type": type }
    expect(await received(shape, zipped, { ...headers, "content-encoding": "gzip" }, traits)).toEqual([200, value])
    expect(await received(shape, zipped, { ...headers, "content-encoding": "br, GZIP" }, traits)).toEqual([200, value])
    expect(await received(shape, Buffer.from("hello"), headers, traits)).toEqual([200, value])
    expect(await received(shape, Buffer.from("hello"), { ...headers, "content-encoding": "br" }, traits)).toEqual([
      200,
      value,
    ])
  })

  test.each([
    ["text", text, "text/plain"],
    ["a stream", stream, "application/octet-stream"],
  ])("refuses %s that is not gzip", async (_name, shape, type) => {
    const headers = { "content-type": type, "content-encoding": "gzip" }
    expect(await received(shape, Buffer.from("hello"), headers, traits)).toEqual([400, undefined])
  })
})

test("without it, the encoding of a blob is the caller's", async () => {
  const zipped = gzipSync("hello")
  const headers = { "content-type": "application/gzip", "content-encoding": "gzip" }
  expect(await received(blob, zipped, headers)).toEqual([200, new Uint8Array(zipped)])
})

test.each([
  ["text", text],
  ["a stream", stream],
])("the type that the model gives %s counts without its parameters", async (_name, shape) => {
  const typed = [shape, { mediaType: "Text/CSV; header=present" }]
  expect(await received(typed, Buffer.from("a"), { "content-type": "text/csv;header=absent" })).toEqual([200, "a"])
  expect(await received(typed, Buffer.from("a"), { "content-type": "text/plain" })).toEqual([415, undefined])
})

describe("a stream with requiresLength", () => {
  const sized = [42, { streaming: 1, requiresLength: 1 }]

  test.each<[string, number, string, Record<string, string>, string | undefined]>([
    ["with a length", 200, "hello", { "content-length": "5" }, "hello"],
    ["without one", 411, "hello", {}, undefined],
    ["that is not there", 200, "", {}, ""],
  ])("%s is answered with %i", async (_name, status, body, headers, data) => {
    expect(await received(sized, Buffer.from(body), headers)).toEqual([status, data])
  })
})

test("a payload that is a structure is not there when nothing is in it, whatever its defaults", async () => {
  const structure = [3, "a", "Structure", 0, ["text"], [0]]
  const defaults = { "a#Structure": { text: "x" } }
  const headers = { "content-type": "application/json" }
  expect(await received(structure, Buffer.from("{}"), headers, {}, defaults)).toEqual([200, undefined])
  expect(await received(structure, Buffer.from('{"a":1}'), headers, {}, defaults)).toEqual([200, { text: "x" }])
})

test.each([
  ["an empty body", "", 200, undefined],
  ["an empty object, as the AWS SDK sends", "{}", 200, undefined],
  ["one of its members", '{"text":"x"}', 200, { text: "x" }],
  ["no member that it has", '{"other":"x"}', 400, undefined],
])("a payload that is a union may be %s", async (_name, body, status, value) => {
  expect(await received(union, Buffer.from(body), { "content-type": "application/json" })).toEqual([status, value])
})
