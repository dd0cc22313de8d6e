import type { Codec } from "../codec/codec.ts"
import { located, nameOfType, ValueError } from "../errors/value-error.ts"
import { compileDefault } from "../schema/defaults.ts"
import { resolveSchema } from "../schema/resolve-schema.ts"
import { constraintsOf } from "../validate/constraints.ts"
import { getOwn, isRecord } from "../values/own-property.ts"
import { compileHeaderWriter } from "./event-header-values.ts"
import { type EventBindings, eventBindings, eventHeaders } from "./event-schema.ts"
import type { EventHeader, EventMessage } from "./message.ts"

type EventWriter = (value: object) => EventMessage

export interface EventWriters {
  /** A value of the union. Throws `ValueError` for one that breaks the contract's types. */
  writeEvent(event: unknown): EventMessage
  /** An error of the union, by its shape id; undefined for one that it does not have. */
  writeException(id: string, content: object): EventMessage | undefined
}

/** Compiles the writers of an event stream's messages. */
export function compileEventWriters(union: unknown, codec: Codec, mediaType: string): EventWriters {
  const schema = resolveSchema(union)
  const members = schema.kind === "union" ? schema.members : []
  const writers = members.map((member) => {
    const bindings = eventBindings(member)
    return {
      name: member.name,
      id: bindings.id,
      isError: bindings.isError,
      write: compileOne(member.name, bindings, codec, mediaType),
    }
  })
  return {
    writeEvent(event) {
      if (!isRecord(event)) throw new ValueError(`expected an event, but it is ${nameOfType(event)}`)
      const set = writers.filter(({ name }) => (getOwn(event, name) ?? null) !== null)
      const [only] = set
      if (!only || set.length > 1)
        throw new ValueError(`expected exactly one member of the union, but it has ${set.length}`)
      try {
        const value = getOwn(event, only.name)
        if (!isRecord(value)) throw new ValueError(`expected an object, but it is ${nameOfType(value)}`)
        return only.write(value)
      } catch (error) {
        throw located(error, only.name)
      }
    },
    writeException: (id, content) => writers.find((writer) => writer.isError && writer.id === id)?.write(content),
  }
}

/** What tells of an error that the union does not have. */
export function errorMessage(code: string, message: string): EventMessage {
  return {
    headers: new Map([
      text(eventHeaders.messageType, "error"),
      text(eventHeaders.errorCode, code),
      text(eventHeaders.errorMessage, message),
    ]),
    body: new Uint8Array(),
  }
}

/**
 * The members of an input or output that come before all events, in the protocols that have no other place for them.
 */
export function initialMessage(eventType: string, body: Uint8Array, mediaType: string): EventMessage {
  return {
    headers: new Map([
      text(eventHeaders.messageType, "event"),
      text(eventHeaders.eventType, eventType),
      text(eventHeaders.contentType, mediaType),
    ]),
    body,
  }
}

function text(name: string, value: string): readonly [string, EventHeader] {
  return [name, { type: "string", value }]
}

function compileOne(name: string, bindings: EventBindings, codec: Codec, mediaType: string): EventWriter {
  const { id, isError, headers } = bindings
  const fixed = isError
    ? [text(eventHeaders.messageType, "exception"), text(eventHeaders.exceptionType, name)]
    : [text(eventHeaders.messageType, "event"), text(eventHeaders.eventType, name)]
  const writeHeaders = headers.map(({ member, schema }) => {
    const write = compileHeaderWriter(schema, constraintsOf(codec.constraints, id, member.name))
    return { member, write, makeDefault: compileDefault(codec.defaults, id, member.name, member.schema) }
  })
  const writeBody = compileBodyWriter(bindings, codec, mediaType)
  return (value) => {
    const body = writeBody(value)
    const result = new Map(fixed)
    if (body) result.set(eventHeaders.contentType, { type: "string", value: body.mediaType })
    for (const { member, write, makeDefault } of writeHeaders) {
      const item = getOwn(value, member.name) ?? makeDefault?.()
      try {
        if (item !== undefined && item !== null) result.set(member.name, write(item))
        else if (member.required) throw new ValueError("is required, but it is missing")
      } catch (error) {
        throw located(error, member.name)
      }
    }
    return { headers: result, body: body?.bytes ?? new Uint8Array() }
  }
}

interface EventBody {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** The writer of an event's body; it answers with undefined when there is none. */
function compileBodyWriter(
  { id, payload, body, hasDocument }: EventBindings,
  codec: Codec,
  mediaType: string,
): (value: object) => EventBody | undefined {
  if (payload) {
    const { name, required } = payload.member
    const write = compilePayloadWriter(payload.member.schema, payload.schema.kind, codec, mediaType)
    return (value) => {
      const item = getOwn(value, name)
      try {
        if (item !== undefined && item !== null) return write(item)
        if (required) throw new ValueError("is required, but it is missing")
        return undefined
      } catch (error) {
        throw located(error, name)
      }
    }
  }
  if (!hasDocument) return () => undefined
  const write = codec.compileStructureWriter(id, body)
  return (value) => ({ bytes: toBytes(write(value)), mediaType })
}

function compilePayloadWriter(
  ref: unknown,
  kind: string,
  codec: Codec,
  mediaType: string,
): (value: unknown) => EventBody {
  if (kind === "string") {
    return (value) => {
      if (typeof value !== "string") throw new ValueError(`expected a string, but it is ${nameOfType(value)}`)
      return { bytes: toBytes(value), mediaType: "text/plain" }
    }
  }
  if (kind === "blob") {
    return (value) => {
      if (!(value instanceof Uint8Array)) throw new ValueError(`expected a Uint8Array, but it is ${nameOfType(value)}`)
      return { bytes: value, mediaType: "application/octet-stream" }
    }
  }
  const write = codec.compileWriter(ref)
  return (value) => ({ bytes: toBytes(write(value)), mediaType })
}

export function toBytes(body: string | Uint8Array): Uint8Array {
  return typeof body === "string" ? new TextEncoder().encode(body) : body
}
