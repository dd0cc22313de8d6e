import { CborSink, parseCbor, Tagged, tags } from "@smithwright/server/cbor"
import { describe, expect, test } from "vitest"
import { useMock } from "./fixtures.ts"

/** A document of one operation of Smithy RPC v2, as the generator writes it. */
function rpcDocument(format: "cbor" | "json"): object {
  const media = (schema: object, examples: object = {}) => ({
    content: { [`application/${format}`]: { schema, examples } },
  })
  const blob = { type: "string", contentEncoding: "base64" }
  const time = format === "cbor" ? { type: "number", format: "epoch-seconds" } : { type: "string", format: "date-time" }
  return {
    openapi: "3.1.0",
    info: { title: "Clock", version: "1" },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    paths: {
      "/service/Clock/operation/Tell": {
        post: {
          operationId: "Tell",
          parameters: [
            { name: "Smithy-Protocol", in: "header", schema: { type: "string", const: `rpc-v2-${format}` } },
          ],
          requestBody: media({
            type: "object",
            properties: { key: { ...blob, maxLength: 4 }, at: time, ratio: { type: "number" } },
            required: ["key"],
          }),
          responses: {
            200: {
              description: "the time",
              ...media(
                {
                  type: "object",
                  properties: { at: time, key: blob, names: { type: "array", items: { type: "string" } } },
                },
                {
                  Noon: {
                    value: { at: format === "cbor" ? 1.5 : "1970-01-01T00:00:01.5Z", key: "AQI=", names: ["a"] },
                  },
                },
              ),
            },
          },
        },
      },
    },
  }
}

describe("Smithy RPC v2 in CBOR", () => {
  const mock = useMock(rpcDocument("cbor"))
  const call = (body: Uint8Array, path = "/service/Clock/operation/Tell", headers: Record<string, string> = {}) =>
    fetch(mock.url + path, {
      method: "POST",
      headers: { "content-type": "application/cbor", "smithy-protocol": "rpc-v2-cbor", ...headers },
      body: Buffer.from(body),
    })

  function input(bytes: number[]): Uint8Array {
    const sink = new CborSink()
    sink.map(2)
    sink.text("key")
    sink.bytes(Uint8Array.from(bytes))
    sink.text("at")
    sink.tag(tags.epochSeconds)
    sink.number(12.5)
    return sink.finish()
  }

  test("is read and written", async () => {
    const answer = await call(input([1]))
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/cbor"])
    expect(answer.headers.get("smithy-protocol")).toBe("rpc-v2-cbor")
    expect(parseCbor(await answer.bytes())).toEqual({
      at: new Tagged(1, 1.5),
      key: Uint8Array.of(1, 2),
      names: ["a"],
    })
  })

  test("may stand below other paths", async () => {
    expect((await call(input([1]), "/v1/clocks/service/Clock/operation/Tell")).status).toBe(200)
  })

  test("is checked", async () => {
    const answer = await call(input([1, 2, 3, 4, 5, 6]))
    expect(answer.status).toBe(400)
    expect(parseCbor(await answer.bytes())).toEqual({
      __type: "ValidationException",
      message:
        "1 validation error detected. Value at '/key' failed to satisfy constraint: Member must have at most 4 characters",
    })
  })

  test.each([
    ["of another protocol", input([1]), "/service/Clock/operation/Tell", { "smithy-protocol": "rpc-v2-json" }, 400],
    ["of another operation", input([1]), "/service/Clock/operation/Ask", {}, 404],
    ["that is no CBOR", Uint8Array.of(0x1c), "/service/Clock/operation/Tell", {}, 400],
    ["that is no map", Uint8Array.of(0x80), "/service/Clock/operation/Tell", {}, 400],
  ] as const)("a request %s is refused", async (_name, body, path, headers, status) => {
    const answer = await call(body, path, headers)
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/cbor"])
  })

  test("a timestamp is no text", async () => {
    const sink = new CborSink()
    sink.map(2)
    for (const text of ["key", "", "at", "noon"]) sink.text(text)
    const answer = await call(sink.finish())
    expect(parseCbor(await answer.bytes())).toMatchObject({
      message: expect.stringContaining("'/at' must be a number"),
    })
  })
})

describe("Smithy RPC v2 in JSON", () => {
  const mock = useMock(rpcDocument("json"))
  test("is read and written", async () => {
    const answer = await fetch(`${mock.url}/service/Clock/operation/Tell`, {
      method: "POST",
      headers: { "content-type": "application/json", "smithy-protocol": "rpc-v2-json" },
      body: '{"key":"AQ=="}',
    })
    expect(answer.headers.get("smithy-protocol")).toBe("rpc-v2-json")
    expect(await answer.json()).toEqual({ at: "1970-01-01T00:00:01.5Z", key: "AQI=", names: ["a"] })
  })
})
