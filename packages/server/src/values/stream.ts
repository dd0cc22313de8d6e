import { nameOfType, ValueError } from "../errors/value-error.ts"
import { isRecord } from "./own-property.ts"

/** A web stream that asks for bytes when its reader does, and lets the iterable go when its reader leaves. */
export function streamOf(iterable: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = iterable[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

/**
 * The body that a streaming blob becomes: text, bytes, a `Blob`, a web stream, or any iterable such as Node's streams.
 *
 * @param onError is told of what breaks off the stream, as only the connection tells the client
 */
export function streamingBody(
  value: unknown,
  onError: (error: unknown) => void,
): string | Uint8Array | ReadableStream<Uint8Array> {
  if (typeof value === "string" || value instanceof Uint8Array) return value
  const chunks = value instanceof Blob ? value.stream() : value
  if (isAsyncIterable(chunks)) return streamOf(chunksOf(chunks, onError))
  throw new ValueError(`expected a stream, text or bytes, but it is ${nameOfType(value)}`)
}

export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return isRecord(value) && typeof Reflect.get(value, Symbol.asyncIterator) === "function"
}

async function* chunksOf(
  iterable: AsyncIterable<unknown>,
  onError: (error: unknown) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of iterable) {
      if (typeof chunk === "string") yield new TextEncoder().encode(chunk)
      else if (chunk instanceof Uint8Array) yield chunk
      else throw new ValueError(`expected text or bytes, but a chunk is ${nameOfType(chunk)}`)
    }
  } catch (error) {
    onError(error)
    throw error
  }
}
