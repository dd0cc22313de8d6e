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
 * The chunks of a stream as bytes, and its errors as others. The stream is told at once when its reader leaves: an
 * iterator would first wait for the chunk that it has asked for.
 */
export function mapStream<Chunk>(
  stream: AsyncIterable<Chunk>,
  toBytes: (chunk: Chunk) => Uint8Array,
  toError: (error: unknown) => unknown,
): ReadableStream<Uint8Array> {
  const { next, leave } = sourceOf(stream)
  let hasLeft = false
  const nextBytes = async (): Promise<Uint8Array | undefined> => {
    try {
      const { done, value } = await next()
      return done ? undefined : toBytes(value)
    } catch (error) {
      if (hasLeft) throw error
      leave(error).catch(() => {})
      throw toError(error)
    }
  }
  return new ReadableStream(
    {
      async pull(controller) {
        const bytes = await nextBytes()
        if (bytes) controller.enqueue(bytes)
        else controller.close()
      },
      async cancel(reason) {
        hasLeft = true
        await leave(reason)
      },
    },
    { highWaterMark: 0 },
  )
}

interface Source<Chunk> {
  next(): Promise<IteratorResult<Chunk, unknown>>
  leave(reason: unknown): Promise<unknown>
}

function sourceOf<Chunk>(stream: AsyncIterable<Chunk>): Source<Chunk> {
  if (stream instanceof ReadableStream) {
    const reader = stream.getReader()
    return { next: () => reader.read(), leave: (reason) => reader.cancel(reason) }
  }
  const iterator = stream[Symbol.asyncIterator]()
  const next = () => iterator.next()
  if (isNodeStream(stream)) return { next, leave: async () => stream.destroy() }
  return { next, leave: async () => iterator.return?.() }
}

function isNodeStream(stream: object): stream is { destroy(): unknown } {
  return typeof Reflect.get(stream, "destroy") === "function"
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
  if (!isAsyncIterable(chunks)) throw new ValueError(`expected a stream, text or bytes, but it is ${nameOfType(value)}`)
  return mapStream(chunks, bytesOf, (error) => {
    onError(error)
    return error
  })
}

export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return isRecord(value) && typeof Reflect.get(value, Symbol.asyncIterator) === "function"
}

function bytesOf(chunk: unknown): Uint8Array {
  if (typeof chunk === "string") return new TextEncoder().encode(chunk)
  if (chunk instanceof Uint8Array) return chunk
  throw new ValueError(`expected text or bytes, but a chunk is ${nameOfType(chunk)}`)
}
