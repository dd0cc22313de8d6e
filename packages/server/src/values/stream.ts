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
 * The same stream with other chunks and errors. Its source is told at once when its reader leaves: an iterator would
 * first wait for the chunk that it has asked for.
 */
export function mapStream<Chunk>(
  stream: ReadableStream<Chunk>,
  toBytes: (chunk: Chunk) => Uint8Array,
  toError: (error: unknown) => unknown,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader()
  const next = async (): Promise<Uint8Array | undefined> => {
    try {
      const { done, value } = await reader.read()
      return done ? undefined : toBytes(value)
    } catch (error) {
      reader.cancel(error).catch(() => {})
      throw toError(error)
    }
  }
  return new ReadableStream(
    {
      async pull(controller) {
        const chunk = await next()
        if (chunk) controller.enqueue(chunk)
        else controller.close()
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
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
  const tell = (error: unknown): unknown => {
    onError(error)
    return error
  }
  if (chunks instanceof ReadableStream) return mapStream(chunks, bytesOf, tell)
  if (isAsyncIterable(chunks)) return streamOf(chunksOf(chunks, tell))
  throw new ValueError(`expected a stream, text or bytes, but it is ${nameOfType(value)}`)
}

export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return isRecord(value) && typeof Reflect.get(value, Symbol.asyncIterator) === "function"
}

async function* chunksOf(
  iterable: AsyncIterable<unknown>,
  toError: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of iterable) yield bytesOf(chunk)
  } catch (error) {
    throw toError(error)
  }
}

function bytesOf(chunk: unknown): Uint8Array {
  if (typeof chunk === "string") return new TextEncoder().encode(chunk)
  if (chunk instanceof Uint8Array) return chunk
  throw new ValueError(`expected text or bytes, but a chunk is ${nameOfType(chunk)}`)
}
