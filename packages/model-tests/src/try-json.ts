import { isDeepStrictEqual } from "node:util"
import { createService, type Service, type ServiceDefinition } from "@smithwright/server"
import { eventStreamOf, type Model, nameOf, operationsOf, type ServiceShape } from "@smithwright/smithy"
import { type Client, type Constructor, find, type Module, type Structure } from "./connection.ts"
import type { Random } from "./random.ts"
import type { RandomValues } from "./random-value.ts"

/** What there is to compare. */
export interface JsonSubject {
  readonly model: Model
  readonly service: ServiceShape
  readonly client: Module
  readonly definition: ServiceDefinition
}

/** How many bodies are made of each valid one. */
const changes = 30

/**
 * Sends random requests of awsJson, and broken ones, to a service with its generated JSON code and to one without, and
 * answers with what the two do differently; and with what the generated code leaves to the schemas without need.
 */
export async function compareJson(subject: JsonSubject, values: RandomValues, random: Random): Promise<string[]> {
  const { definition, model, service } = subject
  const problems: string[] = []
  let output: Structure = {}
  const [fast, slow] = [definition, { ...definition, jsonReaders: {}, jsonConverters: {} }].map((one) => {
    const inputs: unknown[] = []
    const handle = (input: unknown) => {
      inputs.push(input)
      return output
    }
    const handlers = Object.fromEntries(Object.keys(one.operations).map((name) => [name, handle]))
    return { inputs, service: createService(one, handlers, { onError: () => {}, onRefusal: () => {} }) }
  })
  const plain = operationsOf(model, service).filter((operation) => !eventStreamOf(model, operation, "output"))
  for (const operation of plain) {
    const { body, headers } = await requestOf(subject.client, nameOf(operation.id), values.structure(operation.input))
    output = values.structure(operation.output)
    if (refuses(() => definition.jsonReaders?.[operation.input]?.read(JSON.parse(body), 1))) {
      problems.push(`${operation.input} is not read from ${body}`)
    }
    if (refuses(() => definition.jsonConverters?.[operation.output]?.convert(output))) {
      problems.push(`${operation.output} is not converted`)
    }
    for (let change = 0; change <= changes; change++) {
      const sent = change === 0 ? body : JSON.stringify(changed(JSON.parse(body), random))
      const answers = await Promise.all([fast, slow].map((one) => one && answerOf(one.service, sent, headers)))
      const seen = [fast, slow].map((one) => one?.inputs.splice(0))
      if (!isDeepStrictEqual(answers[0], answers[1])) problems.push(`${sent} is answered with ${answers.join(" or ")}`)
      if (!isDeepStrictEqual(seen[0], seen[1])) problems.push(`${sent} is read differently`)
    }
  }
  return problems
}

function refuses(run: () => unknown): boolean {
  try {
    run()
    return false
  } catch {
    return true
  }
}

async function answerOf(service: Service, body: string, headers: Record<string, string>): Promise<string> {
  const answer = await service.fetch(new Request("http://service.test/", { method: "POST", headers, body }))
  return `${answer.status} ${await answer.text()}`
}

interface SentRequest {
  readonly body: string | Uint8Array
  readonly headers: Record<string, string>
}

/** What the generated client would send. */
async function requestOf(client: Module, operation: string, input: Structure) {
  const sent: SentRequest[] = []
  const connected = new (find<Constructor<Client>>(client, /^[A-Z]\w*Client$/))({
    endpoint: "http://service.test",
    region: "eu-west-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    maxAttempts: 1,
    requestHandler: {
      handle: (request: SentRequest) => {
        sent.push(request)
        return Promise.reject(new Error("nothing is sent"))
      },
    },
  })
  const Command = find<Constructor<object>>(client, `${operation}Command`)
  await connected.send(new Command(input)).catch(() => {})
  const [request] = sent
  if (!request) throw new Error(`${operation} was not sent`)
  const { "content-type": type = "", "x-amz-target": target = "" } = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const body = typeof request.body === "string" ? request.body : new TextDecoder().decode(request.body)
  return { body, headers: { "content-type": type, "x-amz-target": target } }
}

const odd: readonly unknown[] = [
  ...[null, true, "", "x", "\u{1f436}", "x".repeat(3000), 0, -1, 0.5, 1e300, 2_147_483_648, 2 ** 53],
  ...[[], [null], {}, { x: 1 }, { __type: "x" }, "2020-01-01T00:00:00Z", "AAAA"],
]

/** JSON with something odd in one of its places, or with one place less. */
function changed(value: unknown, random: Random): unknown {
  const isObject = typeof value === "object" && value !== null
  const keys = isObject ? Object.keys(value) : []
  if (!isObject || keys.length === 0 || random.chance(0.2)) return random.pick(odd)
  const key = random.pick(keys)
  if (Array.isArray(value)) return value.with(Number(key), changed(value[Number(key)], random))
  const { [key]: part, ...others } = Object(value)
  return random.chance(0.2) ? others : { ...value, [key]: changed(part, random) }
}
