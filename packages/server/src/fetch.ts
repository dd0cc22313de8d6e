import { ProtocolError } from "./errors/protocol-error.ts"
import { type HttpAnswer, type HttpRequest, isBodyless } from "./http.ts"
import { mapStream } from "./values/stream.ts"

/** A web-standard request as the service takes it. */
export function fromFetchRequest(request: Request): HttpRequest {
  let body: Promise<Uint8Array> | undefined
  let stream: ReadableStream<Uint8Array> | undefined
  return {
    method: request.method,
    url: request.url.slice(request.url.indexOf("/", request.url.indexOf("//") + 2)),
    headers: Object.fromEntries(request.headers),
    // Where it is asked for, Deno warns that it also aborts when all is answered.
    get signal() {
      return request.signal
    },
    readBody(limit) {
      body ??= readStream(request.body, limit).catch((error: unknown) => {
        throw error instanceof ProtocolError ? error : endedTooEarly(error)
      })
      return body
    },
    streamBody() {
      if (body) return streamOfBody(body)
      // Each host has an error of its own for a client that has left.
      stream ??= request.body ? mapStream(request.body, (chunk) => chunk, endedTooEarly) : emptyStream()
      return stream
    },
  }
}

export function toFetchResponse({ status, headers, body }: HttpAnswer): Response {
  if (isBodyless(status)) return new Response(null, { status, headers })
  if (body instanceof ReadableStream) return new Response(body, { status, headers })
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body)
  const sent = new Headers(headers)
  sent.set("content-length", String(bytes.length))
  return new Response(bytes, { status, headers: sent })
}

/** A body that was read before, to check its signature for example. */
export function streamOfBody(body: Promise<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(await body)
      controller.close()
    },
  })
}

function emptyStream(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.close() })
}

/** All bytes of a stream. Rejects with a `ProtocolError` when there are more than `limit`. */
export async function readStream(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  if (!stream) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) throw bodyTooLarge(limit)
    chunks.push(chunk)
  }
  return joinChunks(chunks, size)
}

export function bodyTooLarge(limit: number): ProtocolError {
  return new ProtocolError("RequestEntityTooLargeException", `The body has more than ${limit} bytes`)
}

/** Whatever it is called by the host, the client has left. */
export function endedTooEarly(cause?: unknown): ProtocolError {
  return new ProtocolError("SerializationException", "The body ended too early", { cause })
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const body = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    body.set(chunk, offset)
    offset += chunk.length
  }
  return body
}
