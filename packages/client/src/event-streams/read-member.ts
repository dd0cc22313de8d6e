import type { NormalizedSchema } from "@smithy/core/schema"
import { toUtf8 } from "@smithy/core/serde"
import type { Message } from "@smithy/types"
import { toContract } from "../contract-values.ts"
import type { EventFormat } from "./event-serde.ts"

/**
 * The value of a union's member: of a message's headers, and of its body, which is the payload or has all other
 * members.
 */
export async function readMember(
  schema: NormalizedSchema,
  message: Message,
  format: EventFormat,
): Promise<Record<string, unknown>> {
  if (!schema.isStructSchema()) return {}
  const members = Object.entries(schema.getMemberSchemas())
  const payload = members.find(([, member]) => member.getMergedTraits().eventPayload)
  const isEmpty = message.body.length === 0
  const body = payload
    ? { [payload[0]]: await readPayload(payload[1], message.body, format) }
    : Object(isEmpty ? {} : await readBody(schema, message.body, format))
  const headers = members
    .filter(([name, member]) => member.getMergedTraits().eventHeader && Object.hasOwn(message.headers, name))
    .map(([name, member]) => [name, headerValue(member, message.headers[name])])
  return { ...body, ...Object.fromEntries(headers) }
}

/** A value as the contract has it, of a body in the protocol's format. */
export async function readBody(schema: NormalizedSchema, body: Uint8Array, format: EventFormat): Promise<unknown> {
  return toContract(schema, await format.codec.createDeserializer().read(schema, body))
}

async function readPayload(schema: NormalizedSchema, body: Uint8Array, format: EventFormat): Promise<unknown> {
  if (schema.isBlobSchema()) return body
  if (schema.isStringSchema()) return toUtf8(body)
  return body.length === 0 ? undefined : readBody(schema, body, format)
}

/** A long integer is 8 bytes, big-endian. */
function headerValue(schema: NormalizedSchema, header: Message["headers"][string] | undefined): unknown {
  const value = header?.type === "long" ? bigIntOf(header.value.bytes) : header?.value
  if (schema.isBigIntegerSchema()) return BigInt(String(value))
  return schema.isNumericSchema() ? Number(value) : value
}

function bigIntOf({ buffer, byteOffset }: Uint8Array): bigint {
  return new DataView(buffer, byteOffset).getBigInt64(0)
}
