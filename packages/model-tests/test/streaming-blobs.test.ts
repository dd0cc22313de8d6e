import { spawnSync } from "node:child_process"
import { once } from "node:events"
import { createReadStream, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { createServer as createHttp2Server } from "node:http2"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { setImmediate as nextTurn } from "node:timers/promises"
import type { StreamingBlobPayloadOutputTypes } from "@smithwright/client"
import type { HandlerContext, Service } from "@smithwright/server"
import { toNodeHandler } from "@smithwright/server/node"
import { NodeHttp2Handler, NodeHttpHandler } from "@smithy/node-http-handler"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { emptyFolder, generatePackages } from "../src/generate-packages.ts"

interface CopiesClient {
  readonly CopiesClient: new (
    configuration: object,
  ) => {
    send(
      command: object,
      options?: object,
    ): Promise<{ readonly length?: string; readonly content: StreamingBlobPayloadOutputTypes }>
    destroy(): void
  }
  readonly CopyCommand: new (input: object) => object
}

interface CopiesServer {
  createCopies(handlers: object, options: object): Service
}

const place = emptyFolder("streaming-blobs")
const file = join(place, "hello.txt")
let copies: { readonly client: CopiesClient; readonly server: CopiesServer }

beforeAll(async () => {
  writeFileSync(file, "hello")
  copies = await generatePackages({ name: "copies", path: join(import.meta.dirname, "copies.smithy") }, place)
})

const bytes = new TextEncoder().encode("hello")

async function* generated(): AsyncGenerator<string | Uint8Array> {
  yield "hel"
  yield new TextEncoder().encode("lo")
}

/** What is to compile. */
const types = `
import { Readable } from "node:stream"
import type { StreamingBlobPayloadInputTypes, StreamingBlobPayloadOutputTypes } from "@smithy/types"
import { CopiesClient, CopyCommand, type CopyCommandInput, type CopyCommandOutput } from "./copies/client/src/copies/index.ts"
import { createCopies } from "./copies/server/src/copies/index.ts"

type Same<A, B> = [A, B] extends [B, A] ? true : false
export const input: Same<CopyCommandInput["content"], StreamingBlobPayloadInputTypes> = true
export const output: Same<CopyCommandOutput["content"], StreamingBlobPayloadOutputTypes> = true

// @ts-expect-error: a number is no stream
new CopyCommand({ content: 1 })
const client = new CopiesClient()
const { content } = await client.send(new CopyCommand({ content: new Blob([]).stream() }))
const all: [string, Uint8Array, ReadableStream] =
  [await content.transformToString("utf8"), await content.transformToByteArray(), content.transformToWebStream()]

createCopies({ copy: ({ content }) => ({ content }) })
createCopies({ copy: () => ({ content }) })
createCopies({ copy: () => ({ content: Readable.from([]) }) })
createCopies({ copy: async () => ({ content: all[1], length: "1" }) })
async function* generate() {
  yield "a"
  yield new Uint8Array()
}
createCopies({ copy: () => ({ content: generate() }) })
// @ts-expect-error: a number is no stream
createCopies({ copy: () => ({ content: 1 }) })
// @ts-expect-error: the stream is missing
createCopies({ copy: () => ({}) })
`

describe.each([
  ["HTTP/1.1", (service: Service) => createServer(toNodeHandler(service)), () => new NodeHttpHandler()],
  ["HTTP/2", (service: Service) => createHttp2Server(toNodeHandler(service)), () => new NodeHttp2Handler()],
])("over %s", (_protocol, create, requestHandler) => {
  let client: InstanceType<CopiesClient["CopiesClient"]>
  let close: () => void
  let copy: (input: { content: ReadableStream<Uint8Array> }, context: HandlerContext) => unknown

  beforeAll(async () => {
    const handlers = { copy: (...call: Parameters<typeof copy>) => copy(...call) }
    const service = copies.server.createCopies(handlers, { onError() {}, onRefusal() {} })
    const server = create(service).listen(0, "127.0.0.1")
    await once(server, "listening")
    const { port } = server.address() as AddressInfo
    const endpoint = `http://127.0.0.1:${port}`
    client = new copies.client.CopiesClient({ endpoint, region: "eu-west-1", requestHandler: requestHandler() })
    close = () => {
      client.destroy()
      server.close()
    }
  })
  beforeEach(() => {
    copy = ({ content }, { headers }) => ({ content, length: headers["content-length"] })
  })
  afterAll(() => close())

  const send = (content: unknown) => client.send(new copies.client.CopyCommand({ content }))

  test.each<[string, () => unknown, string | undefined]>([
    ["text", () => "hello", "5"],
    ["bytes", () => bytes, "5"],
    ["a Buffer", () => Buffer.from("hello"), "5"],
    ["a Blob", () => new Blob(["hel", "lo"]), "5"],
    ["a File", () => new File(["hello"], "hello.txt"), "5"],
    ["a file's stream", () => createReadStream(file), "5"],
    ["a stream of Node", () => Readable.from(generated()), undefined],
    ["a web stream", () => new Blob(["hello"]).stream(), undefined],
  ])("clients send %s, with its length if it has one", async (_name, given, length) => {
    const output = await send(given())
    expect(output.length).toBe(length)
    expect(await output.content.transformToString()).toBe("hello")
  })

  test.each<[string, () => unknown]>([
    ["text", () => "hello"],
    ["bytes", () => bytes],
    ["a Blob", () => new Blob(["hello"])],
    ["a stream of Node", () => Readable.from(generated())],
    ["a web stream", () => new Blob(["hello"]).stream()],
    ["what it generates", generated],
  ])("a handler answers with %s, and clients read it in several forms", async (_name, answer) => {
    copy = () => ({ content: answer() })
    expect(await (await send("")).content.transformToByteArray()).toEqual(bytes)
    expect(await new Response((await send("")).content.transformToWebStream()).text()).toBe("hello")
  })

  test.each<[string, () => unknown, string | RegExp, number]>([
    ["a Blob again", () => new Blob(["hello"]), "hello", 2],
    ["a web stream once", () => new Blob(["hello"]).stream(), /./, 1],
  ])("after a failure, clients send %s", async (_name, given, expected, calls) => {
    let called = 0
    copy = async ({ content }) => {
      const found = await text(content)
      if (++called === 1) throw new Error("not now")
      return { content: found }
    }
    const answer = await send(given()).then(
      ({ content }) => content.transformToString(),
      (error: unknown) => String(error),
    )
    expect(answer).toMatch(expected)
    expect(called).toBe(calls)
  })

  test.each<[string, (failing: ReadableStream) => unknown]>([
    ["a web stream", (failing) => failing],
    ["a stream of Node", (failing) => Readable.from(failing)],
  ])("%s that fails ends the call with its error, and the service's stream", async (_name, toContent) => {
    const called = Promise.withResolvers<void>()
    const refused = Promise.withResolvers<unknown>()
    copy = ({ content }) => {
      called.resolve()
      return text(content).catch(refused.resolve)
    }
    const failing = new ReadableStream({
      start: (controller) => controller.enqueue(bytes),
      async pull(controller) {
        await called.promise
        controller.error(new Error("the disk is gone"))
      },
    })
    await expect(send(toContent(failing))).rejects.toThrow("the disk is gone")
    expect(String(await refused.promise)).toContain("The body ended too early")
  })

  test("a web stream is cancelled when the caller aborts", async () => {
    const caller = new AbortController()
    copy = async ({ content }) => {
      caller.abort()
      return { content }
    }
    const left = Promise.withResolvers<void>()
    const endless = new ReadableStream({
      async pull(controller) {
        await nextTurn()
        controller.enqueue(bytes)
      },
      cancel: () => left.resolve(),
    })
    const command = new copies.client.CopyCommand({ content: endless })
    await expect(client.send(command, { abortSignal: caller.signal })).rejects.toThrow()
    await left.promise
  })
})

test("types are the AWS SDK's, and a handler may generate bytes", () => {
  writeFileSync(join(place, "types.ts"), types)
  const config = { extends: "../../../../tsconfig.base.json", files: ["types.ts"] }
  writeFileSync(join(place, "tsconfig.json"), JSON.stringify(config))
  expect(spawnSync("npx", ["tsc", "-p", place], { encoding: "utf8" }).stdout).toBe("")
})
