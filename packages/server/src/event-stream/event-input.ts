import type { Codec } from "../codec/codec.ts"
import type { HttpRequest } from "../http.ts"
import { type MemberRef, type ResolvedSchema, resolveSchema } from "../schema/resolve-schema.ts"
import { setOwn } from "../values/own-property.ts"
import { compileEventReader, textHeader } from "./compile-event-reader.ts"
import { eventHeaders } from "./event-schema.ts"
import type { EventMessage } from "./message.ts"
import { messageCheckOf } from "./message-checks.ts"
import { readMessages } from "./read-messages.ts"
import { unwrapMessages } from "./unwrap-messages.ts"

type Events = AsyncGenerator<Record<string, unknown>, void, undefined>

/** The reader of a body that is a stream of events. Handlers get them as they come. */
export function compileEventsReader(schema: ResolvedSchema, codec: Codec, maximumSize: number) {
  const read = compileEventReader(schema, codec)
  return (request: HttpRequest): Events => eventsOf(messagesOf(request, maximumSize), read)
}

/**
 * The reader of an input of which one member is a stream of events, in protocols that have no other place than the
 * stream for the other members: they come first, in a message of their own.
 */
export function compileEventInputReader(
  id: string,
  members: readonly MemberRef[],
  events: MemberRef,
  codec: Codec,
  maximumSize: number,
) {
  const others = members.filter(({ name }) => name !== events.name)
  const readOthers = codec.compileStructureReader(id, others)
  const readEvent = compileEventReader(resolveSchema(events.schema), codec)
  return async (request: HttpRequest): Promise<Record<string, unknown>> => {
    const messages = messagesOf(request, maximumSize)
    // Nobody waits for a message that says nothing: its client may be waiting for the answer.
    if (others.length === 0) return { [events.name]: eventsOf(withoutInitialRequest(messages), readEvent) }
    const { body, first } = await startOf(messages)
    const input = readOthers(body)
    setOwn(input, events.name, eventsOf(messages, readEvent, first))
    return input
  }
}

function messagesOf(request: HttpRequest, maximumSize: number): AsyncGenerator<EventMessage, void, undefined> {
  return unwrapMessages(readMessages(request.streamBody(), maximumSize), messageCheckOf(request))
}

interface Start {
  readonly body: Uint8Array
  /** The first event, when it came without the message that should come before. */
  readonly first?: EventMessage
}

async function startOf(messages: AsyncIterator<EventMessage, void>): Promise<Start> {
  const { value } = await messages.next()
  if (!value) return { body: new Uint8Array() }
  return isInitialRequest(value) ? { body: value.body } : { body: new Uint8Array(), first: value }
}

function isInitialRequest(message: EventMessage): boolean {
  return (
    message.headers.has(eventHeaders.eventType) && textHeader(message, eventHeaders.eventType) === "initial-request"
  )
}

async function* withoutInitialRequest(messages: AsyncIterable<EventMessage>): AsyncGenerator<EventMessage> {
  let isFirst = true
  for await (const message of messages) {
    if (!isFirst || !isInitialRequest(message)) yield message
    isFirst = false
  }
}

async function* eventsOf(
  messages: AsyncIterable<EventMessage>,
  read: (message: EventMessage) => Record<string, unknown>,
  first?: EventMessage,
): Events {
  if (first) yield read(first)
  for await (const message of messages) yield read(message)
}
