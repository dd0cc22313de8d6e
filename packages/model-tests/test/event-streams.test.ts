import { once } from "node:events"
import { readFileSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { createServer as createHttp2Server } from "node:http2"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import type { HandlerContext, Service, ServiceOptions } from "@smithwright/server"
import { toNodeHandler } from "@smithwright/server/node"
import { sigV4Auth } from "@smithwright/server/sigv4"
import { NodeHttp2Handler, NodeHttpHandler } from "@smithy/node-http-handler"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { emptyFolder, generatePackages } from "../src/generate-packages.ts"

type Saying = Record<string, unknown>
type Sayings = AsyncIterable<Saying>

interface Output {
  readonly topic?: string
  readonly count?: number
  readonly sayings: Sayings
}

interface TalkServer {
  createTalk(handlers: object, options: ServiceOptions): Service
  readonly Full: new (content: { message: string; limit: number }) => Error
  readonly NoSuchTopic: new (content: { message: string }) => Error
}

interface TalkClient {
  readonly TalkClient: new (
    configuration: object,
  ) => { send(command: object, options?: object): Promise<Output>; destroy(): void }
  readonly ListenCommand: new (input: object) => object
  readonly SpeakCommand: new (input: object) => object
  readonly ConverseCommand: new (input: object) => object
  readonly Full: new (options: never) => Error
  readonly NoSuchTopic: new (options: never) => Error
  readonly TalkServiceException: new (options: never) => Error
}

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" }

/** One of each kind, with numbers that no `number` holds. */
const sayings: readonly Saying[] = [
  { word: { at: new Date(5000), number: -(2n ** 60n) - 1n, loud: false, text: "hü" } },
  { price: { amount: "273.15", count: 2n ** 70n, parts: [1n, 2n ** 62n] } },
  { noise: { volume: -3, bytes: Uint8Array.of(0, 255) } },
  { letter: { text: "ü" } },
  { pause: {} },
]

async function* say(all: readonly Saying[]): AsyncGenerator<Saying> {
  yield* all
}

async function heard(all: Sayings): Promise<Saying[]> {
  const found: Saying[] = []
  for await (const saying of all) found.push(saying)
  return found
}

const model = readFileSync(join(import.meta.dirname, "talk.smithy"), "utf8")

describe.each([
  ["restJson1", model],
  [
    "restJson1-signed",
    model.replace("@restJson1", '@sigv4(name: "talk")\n@restJson1').replace("use", "use aws.auth#sigv4\nuse"),
  ],
  [
    "rpcv2Cbor",
    model.replace("aws.protocols#restJson1", "smithy.protocols#rpcv2Cbor").replace("@restJson1", "@rpcv2Cbor"),
  ],
])("events in %s", (protocol, text) => {
  let talk: { readonly client: TalkClient; readonly server: TalkServer }

  beforeAll(async () => {
    const place = emptyFolder(`events-${protocol}`)
    const path = join(place, "talk.smithy")
    writeFileSync(path, text)
    talk = await generatePackages({ name: "talk", path }, place)
  })

  describe.each([
    ["HTTP/1.1", (service: Service) => createServer(toNodeHandler(service)), () => new NodeHttpHandler()],
    ["HTTP/2", (service: Service) => createHttp2Server(toNodeHandler(service)), () => new NodeHttp2Handler()],
  ])("over %s", (_name, create, requestHandler) => {
    let client: InstanceType<TalkClient["TalkClient"]>
    let close: () => void
    let handlers: Record<string, (input: Output, context: HandlerContext) => unknown>
    let failures: unknown[]

    beforeAll(async () => {
      const handle = (name: string) => (input: Output, context: HandlerContext) => handlers[name]?.(input, context)
      const service = talk.server.createTalk(
        { listen: handle("listen"), speak: handle("speak"), converse: handle("converse") },
        {
          ...(protocol === "restJson1-signed" && {
            authentication: [sigV4Auth({ region: "eu-west-1", findKey: () => credentials })],
          }),
          onError: (error) => void failures.push(error),
          onRefusal: (error) => void failures.push(error),
        },
      )
      const server = create(service).listen(0, "127.0.0.1")
      await once(server, "listening")
      const { port } = server.address() as AddressInfo
      client = new talk.client.TalkClient({
        endpoint: `http://127.0.0.1:${port}`,
        region: "eu-west-1",
        credentials,
        requestHandler: requestHandler(),
      })
      close = () => {
        client.destroy()
        server.close()
      }
    })
    beforeEach(() => {
      handlers = {}
      failures = []
    })
    afterAll(() => close())

    const listen = (topic = "weather") => client.send(new talk.client.ListenCommand({ topic }))
    const speak = (events: Sayings) => client.send(new talk.client.SpeakCommand({ topic: "t", sayings: events }))

    test("come from the service, after the members that are none", async () => {
      handlers.listen = ({ topic }) => ({ topic, sayings: say(sayings) })
      const output = await listen("weather")
      expect(output.topic).toBe("weather")
      expect(await heard(output.sayings)).toEqual(sayings)
    })

    test("go to the service, after the members that are none, and stay as they were", async () => {
      const given = structuredClone(sayings)
      let found: unknown
      handlers.speak = async (input) => {
        found = { ...input, sayings: await heard(input.sayings) }
        return { count: 5 }
      }
      expect((await speak(say(given))).count).toBe(5)
      expect(found).toEqual({ topic: "t", sayings })
      expect(given).toEqual(sayings)
    })

    test("go both ways at once, each waiting for the one before", async () => {
      handlers.converse = (input) => input
      const [first = {}, ...others] = sayings
      const said = new TransformStream<Saying, Saying>()
      const writer = said.writable.getWriter()
      // By HTTP/1.1 Node sends nothing before there is something of the body.
      void writer.write(first)
      const output = await client.send(new talk.client.ConverseCommand({ sayings: said.readable }))
      const answers = output.sayings[Symbol.asyncIterator]()
      expect(await answers.next()).toEqual({ done: false, value: first })
      for (const saying of others) {
        void writer.write(saying)
        expect(await answers.next()).toEqual({ done: false, value: saying })
      }
      void writer.close()
      expect(await answers.next()).toEqual({ done: true, value: undefined })
    })

    test("never begin when the service refuses the request", async () => {
      handlers.listen = () => {
        throw new talk.server.NoSuchTopic({ message: "no weather" })
      }
      const error: unknown = await listen().catch((error: unknown) => error)
      expect(error).toBeInstanceOf(talk.client.NoSuchTopic)
      expect(error).toMatchObject({ message: "no weather", $metadata: { httpStatusCode: 404 } })
    })

    test.each<[string, () => Saying]>([
      [
        "throws",
        () => {
          throw new talk.server.Full({ message: "no more", limit: 3 })
        },
      ],
      ["yields", () => ({ full: { message: "no more", limit: 3 } })],
    ])("end with an error of the model that the handler %s", async (_how, last) => {
      handlers.listen = () => ({
        sayings: (async function* () {
          yield { pause: {} }
          yield last()
        })(),
      })
      const { sayings } = await listen()
      const found: unknown[] = []
      const error: unknown = await (async () => {
        for await (const saying of sayings) found.push(saying)
      })().catch((error: unknown) => error)
      expect(found).toEqual([{ pause: {} }])
      expect(error).toBeInstanceOf(talk.client.Full)
      expect(error).toMatchObject({ message: "no more", limit: 3, $fault: "client" })
      expect(failures).toEqual([])
    })

    test("end with an error that tells nothing when the service fails midway", async () => {
      handlers.listen = () => ({
        sayings: (async function* () {
          yield { pause: {} }
          throw new Error("secret")
        })(),
      })
      const error: unknown = await heard((await listen()).sayings).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(talk.client.TalkServiceException)
      expect(error).toMatchObject({ name: "InternalFailure", message: "The service failed" })
      expect(failures).toEqual([new Error("secret")])
    })

    test("end at the service when the client wants no more of them", async () => {
      let left = (_aborted: boolean): void => {}
      const done = new Promise<boolean>((resolve) => {
        left = resolve
      })
      handlers.listen = (_input, { signal }) => ({
        sayings: (async function* () {
          try {
            for (;;) yield { noise: { bytes: new Uint8Array(1000) } }
          } finally {
            left(signal.aborted)
          }
        })(),
      })
      for await (const _saying of (await listen()).sayings) break
      expect(await done).toBe(true)
      expect(failures).toEqual([])
    })

    test("end on both sides when the caller aborts", async () => {
      const left = Promise.withResolvers<void>()
      handlers.listen = () => ({
        sayings: (async function* () {
          try {
            for (;;) yield { noise: { bytes: new Uint8Array(1000) } }
          } finally {
            left.resolve()
          }
        })(),
      })
      const caller = new AbortController()
      const command = new talk.client.ListenCommand({ topic: "weather" })
      const { sayings } = await client.send(command, { abortSignal: caller.signal })
      const listening = sayings[Symbol.asyncIterator]()
      await listening.next()
      caller.abort()
      // By HTTP/1.1 that is an error, by HTTP/2 the AWS SDK ends them as if they were over.
      await heard({ [Symbol.asyncIterator]: () => listening }).catch(() => [])
      await left.promise
    })

    test("need not all be read by the service", async () => {
      handlers.speak = async ({ sayings }) => {
        for await (const _saying of sayings) return { count: 1 }
      }
      expect((await speak(say(sayings))).count).toBe(1)
      async function* endless(): AsyncGenerator<Saying> {
        for (;;) yield { noise: { bytes: new Uint8Array(1000) } }
      }
      expect((await speak(endless())).count).toBe(1)
    })

    test("are refused when they break a constraint", async () => {
      handlers.speak = ({ sayings }) => heard(sayings)
      await expect(speak(say([{ word: { text: "much too long" } }]))).rejects.toMatchObject({
        name: "ValidationException",
        message: expect.stringContaining("Value with length 13 at '/sayings/word/text' failed"),
      })
    })

    test.each<[string, Sayings, Error]>([
      [
        "fail",
        (async function* () {
          yield { pause: {} }
          throw new Error("no microphone")
        })(),
        new Error("no microphone"),
      ],
      [
        "are none of the contract's",
        say([{ pause: {} }, { silence: {} }]),
        new TypeError("An event must have exactly one of the members word, price, noise, letter, pause, full"),
      ],
    ])("end the call and the service's events when those of the caller %s", async (_how, events, expected) => {
      const found: unknown[] = []
      handlers.speak = async ({ sayings }) => {
        for await (const saying of sayings) found.push(saying)
      }
      await expect(speak(events)).rejects.toThrow(expected)
      expect(found).toEqual([{ pause: {} }])
      expect(failures.map(String)).toEqual([
        'SerializationException: An event of the stream is malformed: the client failed with "ClientFailure"',
      ])
    })
  })
})
