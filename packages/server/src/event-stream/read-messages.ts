import { bodyTooLarge } from "../fetch.ts"
import { ByteQueue } from "./byte-queue.ts"
import { decodeMessage, decodePrelude } from "./decode-message.ts"
import { malformedEvent } from "./malformed-event.ts"
import { type EventMessage, preludeSize } from "./message.ts"

/**
 * The messages of a stream, as they come. A malformed one ends it: nothing after it could be trusted.
 *
 * @param maximumSize of one message, in bytes
 */
export async function* readMessages(
  stream: ReadableStream<Uint8Array>,
  maximumSize: number,
): AsyncGenerator<EventMessage, void, undefined> {
  const queue = new ByteQueue()
  for await (const chunk of stream) {
    queue.push(chunk)
    for (let message = nextMessage(queue, maximumSize); message; message = nextMessage(queue, maximumSize))
      yield message
  }
  if (queue.length > 0) throw malformedEvent("the stream ends in the middle of it")
}

function nextMessage(queue: ByteQueue, maximumSize: number): EventMessage | undefined {
  if (queue.length < preludeSize) return undefined
  const prelude = decodePrelude(queue.peek(preludeSize))
  if (prelude.size > maximumSize) throw bodyTooLarge(maximumSize)
  return queue.length < prelude.size ? undefined : decodeMessage(queue.take(prelude.size), prelude)
}
