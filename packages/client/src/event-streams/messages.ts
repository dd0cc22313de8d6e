import { EventStreamCodec, getChunkedStream } from "@smithy/core/event-streams"
import { fromUtf8, toUtf8 } from "@smithy/core/serde"
import type { Message } from "@smithy/types"

/** The messages of a body, as they come. Whoever reads no more of them closes the body, and with it the answer. */
export async function* messagesOf(body: unknown): AsyncGenerator<Message, undefined, undefined> {
  const codec = new EventStreamCodec(toUtf8, fromUtf8)
  const chunks = chunksOf(body)
  try {
    for await (const frame of getChunkedStream(chunks)) yield codec.decode(frame)
  } finally {
    // The SDK's loop does not tell its source that it ends.
    await chunks.return(undefined)
  }
  return undefined
}

/**
 * The bytes of a body of Node's, of one of the web, which not every browser iterates, or of one that has come in whole.
 */
async function* chunksOf(body: unknown): AsyncGenerator<Uint8Array, undefined, undefined> {
  if (body instanceof Uint8Array) yield body
  else if (isAsyncIterable(body)) {
    yield* body
  } else if (body instanceof ReadableStream) {
    const reader = body.getReader()
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
    } finally {
      await reader.cancel()
    }
  } else throw new TypeError("The answer's body is no stream")
  return undefined
}

function isAsyncIterable(value: unknown): value is AsyncIterable<Uint8Array> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value
}

/** The value of a header; undefined when there is none. */
export function headerOf({ headers }: Message, name: string): unknown {
  return Object.hasOwn(headers, name) ? headers[name]?.value : undefined
}
