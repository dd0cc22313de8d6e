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
 */
export function streamingBody(value: unknown): string | Uint8Array | ReadableStream<Uint8Array> {
  if (typeof value === "string" || value instanceof Uint8Array || value instanceof ReadableStream) return value
  if (value instanceof Blob) return value.stream()
  if (isAsyncIterable(value)) return streamOf(chunksOf(value))
  throw new ValueError(`expected a stream, text or bytes, but it is ${nameOfType(value)}`)
}

export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return isRecord(value) && typeof Reflect.get(value, Symbol.asyncIterator) === "function"
}

async function* chunksOf(iterable: AsyncIterable<unknown>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of iterable) {
    if (typeof chunk === "string") yield new TextEncoder().encode(chunk)
    else if (chunk instanceof Uint8Array) yield chunk
    else throw new ValueError(`expected text or bytes, but a chunk is ${nameOfType(chunk)}`)
  }
}
