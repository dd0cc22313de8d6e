import assert from "node:assert/strict"
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { createService, ServiceError } from "@smithwright/server"
import { toNodeHandler } from "@smithwright/server/node"
import { isError, loadModel } from "@smithwright/smithy"
import { generatedClient, generatedDefinition } from "../../src/protocol-tests/generated-definition.ts"

// Node runs it: a generated client's event streams against ours, over real connections. Prints nothing when all is
// well.
const [protocol = ""] = process.argv.slice(2)

const text = `$version: "2.0"
namespace example.talks

@${protocol}
service Talks { version: "1", operations: [Talk] }

@http(method: "POST", uri: "/talk")
operation Talk {
  input := { @httpHeader("x-topic") topic: String, @httpPayload words: Words }
  output := { @httpHeader("x-topic") topic: String, @httpPayload words: Words }
}
@streaming
union Words { word: Word, stop: Stop }
structure Word { text: String, at: Timestamp, count: Integer }
@error("client")
structure Stop { message: String }
`

type Event = Record<string, unknown>

interface Talk {
  readonly topic?: string
  readonly words: AsyncIterable<Event>
}

interface GeneratedClient {
  readonly TalksClient: new (configuration: object) => { send(command: object): Promise<Talk> }
  readonly TalkCommand: new (input: Talk) => object
}

const { model, diagnostics } = loadModel([{ name: "talks.smithy", text }])
assert.deepEqual(diagnostics.filter(isError), [])
const shape = model.shapes.get("example.talks#Talks")
assert(shape?.type === "service")

const received: unknown[] = []
const stop = new ServiceError([-3, "example.talks", "Stop", { error: "client" }, ["message"], [0]], {
  message: "enough",
})
const service = createService(await generatedDefinition(model, shape), {
  async talk({ topic, words }: Talk) {
    async function* answers() {
      for await (const event of words) {
        received.push(event)
        yield event
      }
      throw stop
    }
    return { topic: `on ${topic}`, words: answers() }
  },
})
const server = createServer(toNodeHandler(service)).listen(0, "127.0.0.1")
await once(server, "listening")
const { port } = server.address() as AddressInfo

const { TalksClient, TalkCommand } = (await generatedClient(model, shape)) as GeneratedClient
const client = new TalksClient({ endpoint: `http://127.0.0.1:${port}`, region: "us-east-1", maxAttempts: 1 })

const events = [{ word: { text: "hé", at: new Date(1500), count: -1 } }, { word: {} }]
async function* sent() {
  yield* events
}
const output = await client.send(new TalkCommand({ topic: "t", words: sent() }))
assert.equal(output.topic, "on t")
const answered: unknown[] = []
let failure: unknown
try {
  for await (const event of output.words) answered.push(event)
} catch (error) {
  failure = error
}
assert.equal(Object(failure).message, "enough")
assert.deepEqual(received, events)
assert.deepEqual(answered, events)
server.closeAllConnections()
server.close()
process.exit()
