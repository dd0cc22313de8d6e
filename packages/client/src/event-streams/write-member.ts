import { Int64 } from "@smithy/core/event-streams"
import type { NormalizedSchema } from "@smithy/core/schema"
import { fromUtf8 } from "@smithy/core/serde"
import type { Message, MessageHeaders, MessageHeaderValue } from "@smithy/types"
import { toRuntime } from "../contract-values.ts"
import type { EventFormat } from "./event-serde.ts"
import { isErrorSchema } from "./stream-errors.ts"

interface Body {
  readonly bytes: Uint8Array
  readonly type: string
}

type Value = Readonly<Record<string, unknown>>

/** The message of a union's member: some of the value in headers, and the rest or the payload in the body. */
export function writeMember(name: string, schema: NormalizedSchema, value: Value, format: EventFormat): Message {
  const members = schema.isStructSchema() ? Object.entries(schema.getMemberSchemas()) : []
  const headers: MessageHeaders = {}
  const others: Record<string, unknown> = {}
  let payload: [string, NormalizedSchema] | undefined
  for (const [key, member] of members) {
    const { eventHeader, eventPayload } = member.getMergedTraits()
    if (eventPayload) payload = [key, member]
    else if (!eventHeader) others[key] = value[key]
    else if (value[key] !== undefined && value[key] !== null) headers[key] = writeHeader(member, value[key])
  }
  const type = isErrorSchema(schema.getSchema()) ? "exception" : "event"
  if (payload) return message(name, writePayload(payload[1], value[payload[0]], format), headers, type)
  const hasDocument = members.length === 0 || Object.keys(others).length > 0
  const body = hasDocument ? { bytes: writeBody(schema, others, format), type: format.mediaType } : undefined
  return message(name, body, headers, type)
}

/** A message of an event, or of an error; its own headers come after those that all have. */
export function message(
  name: string,
  body: Body | undefined,
  headers: MessageHeaders = {},
  type: "event" | "exception" = "event",
): Message {
  return {
    headers: {
      ":message-type": { type: "string", value: type },
      [`:${type}-type`]: { type: "string", value: name },
      ...(body && { ":content-type": { type: "string", value: body.type } }),
      ...headers,
    },
    body: body?.bytes ?? new Uint8Array(),
  }
}

/** A value of the contract's, in the protocol's format. */
export function writeBody(schema: NormalizedSchema, value: unknown, { codec }: EventFormat): Uint8Array {
  const serializer = codec.createSerializer()
  serializer.write(schema, toRuntime(schema, value))
  const body = serializer.flush()
  return typeof body === "string" ? fromUtf8(body) : body
}

function writePayload(schema: NormalizedSchema, value: unknown, format: EventFormat): Body | undefined {
  if (value === undefined || value === null) return undefined
  if (value instanceof Uint8Array) return { bytes: value, type: "application/octet-stream" }
  if (typeof value === "string") return { bytes: fromUtf8(value), type: "text/plain" }
  return { bytes: writeBody(schema, value, format), type: format.mediaType }
}

function writeHeader(schema: NormalizedSchema, value: unknown): MessageHeaderValue {
  if (typeof value === "boolean") return { type: "boolean", value }
  if (typeof value === "string") return { type: "string", value }
  if (typeof value === "number") return { type: numberTypeOf(schema), value }
  if (typeof value === "bigint") return { type: "long", value: longOf(value) }
  if (value instanceof Date) return { type: "timestamp", value }
  if (value instanceof Uint8Array) return { type: "binary", value }
  throw new TypeError(`The header ${schema.getMemberName()} of an event cannot be a ${typeof value}`)
}

/** The contract says it of what is smaller than an integer. */
function numberTypeOf(schema: NormalizedSchema): "byte" | "short" | "integer" {
  const { eventHeaderType } = schema.getMergedTraits()
  return eventHeaderType === "byte" || eventHeaderType === "short" ? eventHeaderType : "integer"
}

/** 8 bytes, big-endian. */
function longOf(value: bigint): Int64 {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigInt64(0, value)
  return new Int64(bytes)
}
