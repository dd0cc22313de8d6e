import { createHash } from "node:crypto"
import { PassThrough, Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { gunzipSync } from "node:zlib"
import { AwsRestJsonProtocol } from "@aws-sdk/core/protocols"
import type { StaticOperationSchema } from "@smithy/types"
import { describe, expect, test } from "vitest"
import { type CommandFeature, commandClass, contentMd5, requestCompression, ServiceClient } from "./index.ts"
import { answering, credentials, library } from "./testing.ts"

const service = { ...library, protocol: AwsRestJsonProtocol }
const configuration = { region: "eu-west-1", credentials }

/** Sends a text, or a stream, by a command with these features, and answers with the request that is made of it. */
async function send(
  given: object,
  features: readonly CommandFeature[],
  text: string | Readable | ReadableStream | Blob,
  encoding?: string,
) {
  const schema: StaticOperationSchema = [
    9,
    "example.library",
    "PutText",
    { http: ["PUT", "/text", 200] },
    [
      3,
      "example.library",
      "PutTextInput",
      0,
      ["text", "encoding"],
      [
        [typeof text === "string" ? 0 : 42, { httpPayload: 1 }],
        [0, { httpHeader: "Content-Encoding" }],
      ],
    ],
    "unit",
  ]
  class PutTextCommand extends commandClass<object, { $metadata: object }>(service, schema, ...features) {}
  const requestHandler = answering([200])
  const client = new ServiceClient(service, { ...configuration, ...given, requestHandler })
  await client.send(new PutTextCommand({ text, encoding }))
  const [request] = requestHandler.requests
  if (!request) throw new Error("nothing was sent")
  return { headers: request.headers, body: request.body }
}

describe("requestCompression", () => {
  const long = "word ".repeat(2048)

  test("compresses from 10,240 bytes on, and says so", async () => {
    const { headers, body } = await send({}, [requestCompression()], long)
    expect(gunzipSync(body).toString()).toBe(long)
    expect(headers).toMatchObject({ "content-encoding": "gzip", "content-length": String(body.length) })
  })

  test("says so after what the caller says of the encoding", async () => {
    const { headers } = await send({}, [requestCompression()], long, "custom")
    expect(headers["content-encoding"]).toBe("custom, gzip")
  })

  test.each([
    ["less", {}, long.slice(1)],
    ["less than the size given", { requestMinCompressionSizeBytes: 20_000 }, long],
    ["anything when that is switched off", { disableRequestCompression: true }, long],
  ])("does not compress %s", async (_name, given, text) => {
    const { headers, body } = await send(given, [requestCompression()], text)
    expect(headers["content-encoding"]).toBeUndefined()
    expect(Buffer.from(body).toString()).toBe(text)
  })

  test.each([
    ["streams", () => Readable.from(["a", "b"])],
    ["web streams", () => new Blob(["ab"]).stream()],
    ["blobs", () => new Blob(["ab"])],
  ])("compresses %s, however short", async (_name, given) => {
    const { headers, body } = await send({}, [requestCompression()], given())
    expect(gunzipSync(await buffer(body)).toString()).toBe("ab")
    expect(headers["content-encoding"]).toBe("gzip")
    expect(headers["content-length"]).toBeUndefined()
  })

  test("hands on what goes wrong with a stream", async () => {
    const stream = new PassThrough()
    const { body } = await send({}, [requestCompression()], stream)
    stream.destroy(new Error("the disk is gone"))
    await expect(buffer(body)).rejects.toThrow("the disk is gone")
  })

  test.each([-1, 1.5, 10_485_761])("has no size of %s", (requestMinCompressionSizeBytes) => {
    expect(() => new ServiceClient(service, { ...configuration, requestMinCompressionSizeBytes })).toThrow(
      `requestMinCompressionSizeBytes must be a whole number from 0 to 10485760, but it is ${requestMinCompressionSizeBytes}`,
    )
  })
})

describe("contentMd5", () => {
  test("sends the checksum of the body", async () => {
    const { headers } = await send({}, [contentMd5()], "hello")
    expect(headers["content-md5"]).toBe("XUFAKrxLKna5cZ2REBfFkg==")
  })

  test("is of what is sent", async () => {
    const { headers, body } = await send(
      { requestMinCompressionSizeBytes: 0 },
      [contentMd5(), requestCompression()],
      "hello",
    )
    expect(headers["content-md5"]).toBe(createHash("md5").update(body).digest("base64"))
    expect(gunzipSync(body).toString()).toBe("hello")
  })
})
