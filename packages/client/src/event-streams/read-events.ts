import type { NormalizedSchema, TypeRegistry } from "@smithy/core/schema"
import { toUtf8 } from "@smithy/core/serde"
import type { HttpResponse, Message } from "@smithy/types"
import type { EventFormat } from "./event-serde.ts"
import { headerOf, messagesOf } from "./messages.ts"
import { readBody, readMember } from "./read-member.ts"
import { modelledError, unmodelledError } from "./stream-errors.ts"

type Event = Record<string, unknown>

/** An answer of which one member is a stream. */
export interface EventSource {
  readonly response: HttpResponse
  /** Of the output. */
  readonly schema: NormalizedSchema
  readonly format: EventFormat
  readonly errors: TypeRegistry
}

/**
 * The events of an answer.
 *
 * @param others where the other members of the output go, in protocols that have them in the first message
 */
export async function readEvents(source: EventSource, others: object | undefined): Promise<AsyncIterable<Event>> {
  const { response, schema, format } = source
  const name = schema.getEventStreamMember()
  const messages = messagesOf(response.body)
  // Nobody waits for a message that says nothing: the service may be waiting for an event of this client.
  const hasOthers = others !== undefined && Object.keys(schema.getMemberSchemas()).length > 1
  const first = hasOthers ? (await messages.next()).value : undefined
  if (hasOthers && first && headerOf(first, ":event-type") === "initial-response") {
    const { [name]: _events, ...members } = Object(await readBody(schema, first.body, format))
    Object.assign(others, members)
  }
  return eventsOf(first, messages, (message) => readEvent(message, source))
}

async function* eventsOf(
  first: Message | undefined,
  messages: AsyncGenerator<Message, undefined>,
  read: (message: Message) => Promise<Event | undefined>,
): AsyncGenerator<Event, void, undefined> {
  try {
    for (let next = first ?? (await messages.next()).value; next; next = (await messages.next()).value) {
      const event = await read(next)
      if (event) yield event
    }
  } finally {
    await messages.return(undefined)
  }
}

/** Undefined for an event that the union does not have: a service may send new ones. Throws errors. */
async function readEvent(message: Message, source: EventSource): Promise<Event | undefined> {
  const { schema, format } = source
  const type = textHeader(message, ":message-type", source)
  if (type === "error") {
    throw unmodelledError(String(headerOf(message, ":error-code")), headerOf(message, ":error-message"), source)
  }
  const isException = type === "exception"
  if (!isException && type !== "event") throw malformed(`its type is ${JSON.stringify(type)}`, source)
  const name = textHeader(message, isException ? ":exception-type" : ":event-type", source)
  const members = schema.getMemberSchema(schema.getEventStreamMember()).getMemberSchemas()
  const member = Object.hasOwn(members, name) ? members[name] : undefined
  if (!member && isException) throw unmodelledError(name, toUtf8(message.body), source)
  if (!member) return undefined
  const value = await readMember(member, message, format)
  if (isException) throw modelledError(member, value, source)
  return { [name]: value }
}

function textHeader(message: Message, name: string, source: EventSource): string {
  const value = headerOf(message, name)
  if (typeof value !== "string") throw malformed(`its header ${name} is no text`, source)
  return value
}

function malformed(reason: string, source: EventSource): Error {
  return unmodelledError("MalformedEvent", `A message of the answer is no event: ${reason}`, source)
}
