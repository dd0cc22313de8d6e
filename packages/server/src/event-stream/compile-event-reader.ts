import type { Codec } from "../codec/codec.ts"
import { compilePayloadReader } from "../codec/payload-reader.ts"
import { ServiceError } from "../errors/service-error.ts"
import { located, ValueError } from "../errors/value-error.ts"
import { compileDefault } from "../schema/defaults.ts"
import { errorSchemaOf, type ResolvedSchema } from "../schema/resolve-schema.ts"
import { constraintsOf } from "../validate/constraints.ts"
import { setOwn } from "../values/own-property.ts"
import { compileHeaderReader } from "./event-header-values.ts"
import { type EventMember, eventBindings, eventHeaders } from "./event-schema.ts"
import { malformedEvent } from "./malformed-event.ts"
import type { EventMessage } from "./message.ts"

type Event = Record<string, unknown>

/** Reads what follows the event's name: the value of the union's member. */
type EventReader = (message: EventMessage) => Event

/**
 * Compiles the reader of an event stream's messages. It throws a `ServiceError` for an exception that the union has,
 * and a `ProtocolError` for what is no event of the union.
 */
export function compileEventReader(schema: ResolvedSchema, codec: Codec): (message: EventMessage) => Event {
  const members = schema.kind === "union" ? schema.members : []
  const readers = new Map(
    members.map((member) => {
      const { isError, ...bindings } = eventBindings(member)
      return [member.name, { isError, errorSchema: errorSchemaOf(member.schema), read: compileOne(bindings, codec) }]
    }),
  )
  return (message) => {
    const isException = textHeader(message, eventHeaders.messageType) === "exception"
    checkMessageType(message)
    const name = textHeader(message, isException ? eventHeaders.exceptionType : eventHeaders.eventType)
    const reader = readers.get(name)
    if (!reader || reader.isError !== isException) throw malformedEvent("the stream has no event of its type")
    const value = readValue(reader.read, message, name)
    if (reader.errorSchema) throw new ServiceError(reader.errorSchema, value)
    const event: Event = {}
    setOwn(event, name, value)
    return event
  }
}

function readValue(read: EventReader, message: EventMessage, name: string): Event {
  try {
    return read(message)
  } catch (error) {
    if (!(error instanceof ValueError)) throw error
    throw malformedEvent(error.within(name).message, error)
  }
}

/** Clients may say that they failed; any other type than that of an event is none that they know. */
function checkMessageType(message: EventMessage): void {
  const type = textHeader(message, eventHeaders.messageType)
  if (type === "event" || type === "exception") return
  if (type !== "error") throw malformedEvent(`it is of the type ${JSON.stringify(type)}`)
  const code = textHeader(message, eventHeaders.errorCode)
  throw malformedEvent(`the client failed with ${JSON.stringify(code)}`)
}

/** The text of a header that must be there. */
export function textHeader({ headers }: EventMessage, name: string): string {
  const header = headers.get(name)
  if (header?.type !== "string") throw malformedEvent(`its header ${name} is no text`)
  return header.value
}

function compileOne(bindings: Omit<ReturnType<typeof eventBindings>, "isError">, codec: Codec): EventReader {
  const { id, headers, payload, body, hasDocument } = bindings
  const readHeaders = headers.map(({ member: { name, schema: ref }, schema }) => {
    const read = compileHeaderReader(schema, constraintsOf(codec.constraints, id, name))
    return { name, read, makeDefault: compileDefault(codec.defaults, id, name, ref) }
  })
  const readBody = hasDocument ? codec.compileStructureReader(id, body) : (): Event => ({})
  const readPayload = payload && compilePayloadMember(payload, codec)
  return (message) => {
    const event = readBody(message.body)
    for (const { name, read, makeDefault } of readHeaders) {
      const header = message.headers.get(name)
      try {
        if (header) setOwn(event, name, read(header))
        else if (makeDefault) setOwn(event, name, makeDefault())
      } catch (error) {
        throw located(error, name)
      }
    }
    readPayload?.(event, message.body)
    return event
  }
}

function compilePayloadMember({ member: { name, schema: ref }, schema }: EventMember, codec: Codec) {
  const read = compilePayloadReader(ref, schema.kind, codec)
  return (event: Event, body: Uint8Array): void => {
    try {
      if (body.length > 0 || schema.kind === "string" || schema.kind === "blob") setOwn(event, name, read(body))
    } catch (error) {
      throw located(error, name)
    }
  }
}
