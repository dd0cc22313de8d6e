import type { Codec } from "../codec/codec.ts"
import { located, ValueError } from "../errors/value-error.ts"
import { initialMessage, toBytes } from "../event-stream/compile-event-writer.ts"
import { compileEventsWriter } from "../event-stream/event-output.ts"
import { eventStreamOf } from "../event-stream/event-schema.ts"
import { eventStreamType } from "../event-stream/message.ts"
import { resolveSchema } from "../schema/resolve-schema.ts"
import { getOwn, isRecord } from "../values/own-property.ts"
import type { OperationCodec } from "./protocol.ts"

/**
 * The writer of an output of which one member is a stream of events, in protocols that have no other place for the
 * other members: they come first, in a message of their own. Undefined for an output without such a member.
 */
export function compileEventOutputWriter(
  output: unknown,
  codec: Codec,
  { mediaType, headers }: { readonly mediaType: string; readonly headers: Readonly<Record<string, string>> },
): OperationCodec["writeOutput"] | undefined {
  const schema = resolveSchema(output)
  const events = eventStreamOf(output)
  if (schema.kind !== "structure" || !events) return undefined
  const others = schema.members.filter(({ name }) => name !== events.name)
  const writeOthers = codec.compileStructureWriter(schema.id, others)
  const writeEvents = compileEventsWriter(events.schema, codec, mediaType)
  return (value, onStreamError) => {
    if (!isRecord(value)) throw new ValueError("expected an object")
    const first = initialMessage("initial-response", toBytes(writeOthers(value)), mediaType)
    try {
      const body = writeEvents(getOwn(value, events.name), onStreamError, first)
      return { status: 200, headers: { ...headers, "content-type": eventStreamType }, body }
    } catch (error) {
      throw located(error, events.name)
    }
  }
}
