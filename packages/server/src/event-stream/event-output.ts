import type { Codec } from "../codec/codec.ts"
import { ProtocolError } from "../errors/protocol-error.ts"
import { ServiceError } from "../errors/service-error.ts"
import { nameOfType, ValueError } from "../errors/value-error.ts"
import { idOf } from "../schema/schema.ts"
import { isAsyncIterable, streamOf } from "../values/stream.ts"
import { compileEventWriters, type EventWriters, errorMessage } from "./compile-event-writer.ts"
import { encodeMessage } from "./encode-message.ts"
import type { EventMessage } from "./message.ts"

/**
 * Is told of what goes wrong after the answer has begun: the service's failures, and malformed events of the client's.
 */
export type OnStreamError = (error: unknown) => void

/** The writer of a body that is a stream of events, which a handler gives one after the other. */
export function compileEventsWriter(union: unknown, codec: Codec, mediaType: string) {
  const writers = compileEventWriters(union, codec, mediaType)
  return (events: unknown, onError: OnStreamError, first?: EventMessage): ReadableStream<Uint8Array> => {
    if (!isAsyncIterable(events)) throw new ValueError(`expected an async iterable, but it is ${nameOfType(events)}`)
    return streamOf(frames(events, writers, onError, first))
  }
}

/** An error ends the stream; it becomes an event, since the answer has begun. */
async function* frames(
  events: AsyncIterable<unknown>,
  writers: EventWriters,
  onError: OnStreamError,
  first: EventMessage | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (first) yield encodeMessage(first)
  try {
    for await (const event of events) yield encodeMessage(writers.writeEvent(event))
  } catch (error) {
    yield encodeMessage(failureOf(error, writers, onError))
  }
}

function failureOf(error: unknown, { writeException }: EventWriters, onError: OnStreamError): EventMessage {
  if (error instanceof ServiceError) {
    return writeException(idOf(error.$schema), error.content) ?? errorMessage(error.name, error.message)
  }
  onError(error)
  if (error instanceof ProtocolError) return errorMessage(error.name, error.message)
  return errorMessage("InternalFailure", "The service failed")
}
