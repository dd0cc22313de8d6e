import { isDeepStrictEqual } from "node:util"
import {
  type AggregateShape,
  errorsOf,
  eventStreamOf,
  hasTrait,
  type Model,
  nameOf,
  type OperationShape,
  operationsOf,
  type ServiceShape,
} from "@smithwright/smithy"
import { type Constructor, connect, find, type Module, type Structure } from "./connection.ts"
import { plainValue, withNumbers } from "./plain-value.ts"
import type { RandomValues } from "./random-value.ts"

/** The packages of one model. */
export interface Parties {
  readonly model: Model
  readonly service: ServiceShape
  readonly server: Module
  /** The generated client, or the AWS SDK's. */
  readonly client: Module
  readonly http2?: boolean
  /** What the client has for 64-bit integers. */
  readonly longs: "bigint" | "number"
  /** What the client is told besides. */
  readonly configuration?: Structure
}

export interface Trial {
  /** How many operations were answered, and how many errors came. */
  readonly answers: number
  readonly errors: number
  /** What was other than it had to be. */
  readonly problems: readonly string[]
}

/**
 * Calls every operation of a service with a random input, and checks that the handler gets that, that the client gets
 * the random output of the handler, and each error of the operation as its class with all members.
 */
export async function tryOperations(parties: Parties, values: RandomValues): Promise<Trial> {
  const { model, service, client, longs } = parties
  const operations = operationsOf(model, service)
  const problems: string[] = []
  let [answers, errors] = [0, 0]
  let handler: (input: Structure) => Promise<Structure>
  const handlers = Object.fromEntries(
    operations.map(({ id }) => [handlerNameOf(nameOf(id)), (input: Structure) => handler(input)]),
  )
  const connection = await connect({ ...parties, handlers, onFailure: (error) => void problems.push(String(error)) })

  async function compare(what: string, actual: unknown, expected: unknown): Promise<void> {
    const [found, wanted] = await Promise.all([plainValue(actual, longs), plainValue(expected, longs)])
    if (!isDeepStrictEqual(found, wanted)) problems.push(`${what}: ${show(found)} instead of ${show(wanted)}`)
  }

  function send(operation: OperationShape, input: Structure): Promise<Structure> {
    const Command = find<Constructor<object>>(client, `${nameOf(operation.id)}Command`)
    const sent = withStream(model, operation, "input", longs === "bigint" ? input : withNumbers(input))
    return connection.client.send(new Command(sent))
  }

  async function tryAnswer(operation: OperationShape, input: Structure): Promise<void> {
    const output = values.structure(operation.output)
    let received: unknown
    handler = async (got) => {
      received = await plainValue(got, longs)
      return withStream(model, operation, "output", output)
    }
    const { $metadata: _, ...answer } = await send(operation, input)
    await compare(`the input of ${operation.id}`, withoutOtherQueries(model, operation, received, input), input)
    await compare(`the output of ${operation.id}`, answer, output)
    answers++
  }

  async function tryError(operation: OperationShape, input: Structure, shape: AggregateShape): Promise<void> {
    const content = values.structure(shape.id)
    const name = service.rename.get(shape.id) ?? nameOf(shape.id)
    handler = async () => {
      throw new (find<Constructor<Error>>(parties.server, name))(content)
    }
    const error: unknown = await send(operation, input).catch((error: unknown) => error)
    if (!(error instanceof find<Constructor<Error>>(client, name))) throw error
    for (const [member, value] of Object.entries(content)) {
      // The AWS SDK's runtime puts a text where a message is empty.
      const expected = value === "" && /^message$/i.test(member) ? "UnknownError" : value
      await compare(`${member} of ${shape.id}`, Reflect.get(error, member === "Message" ? "message" : member), expected)
    }
    errors++
  }

  for (const operation of operations) {
    const input = values.structure(operation.input)
    try {
      await tryAnswer(operation, input)
      for (const shape of errorsOf(model, service, operation)) await tryError(operation, input, shape)
    } catch (error) {
      problems.push(`${operation.id} with ${show(input)}: ${error}`)
    }
  }
  connection.close()
  return { answers, errors, problems }
}

function handlerNameOf(operation: string): string {
  return operation.charAt(0).toLowerCase() + operation.slice(1)
}

/** Random values have a list where there is a stream of events. */
function withStream(model: Model, operation: OperationShape, side: "input" | "output", value: Structure): Structure {
  const stream = eventStreamOf(model, operation, side)
  if (!stream) return value
  const events = value[stream.member.name]
  async function* streamed() {
    if (Array.isArray(events)) yield* events
  }
  return { ...value, [stream.member.name]: streamed() }
}

/** A map of all queries has those, too, that are members of their own (Smithy 2.0, "httpQueryParams"). */
function withoutOtherQueries(model: Model, operation: OperationShape, received: unknown, input: Structure): unknown {
  const shape = model.shapes.get(operation.input)
  const members = shape?.type === "structure" ? [...shape.members.values()] : []
  const name = members.find((member) => hasTrait(member, "httpQueryParams"))?.name
  if (name === undefined) return received
  const { [name]: queries, ...others } = Object(received)
  const given = input[name]
  if (given === undefined) return others
  const own = Object.entries(Object(queries)).filter(([key]) => Object.hasOwn(Object(given), key))
  return { ...others, [name]: Object.fromEntries(own) }
}

function show(value: unknown): string {
  return JSON.stringify(value, (_key, item) => (typeof item === "bigint" ? `${item}n` : item))
}
