import { ProtocolError } from "../errors/protocol-error.ts"
import { readStream } from "../fetch.ts"
import { type HttpRequest, headerOf } from "../http.ts"
import { streamOf } from "../values/stream.ts"

/** What `Content-Encoding` may say of a body that is as it is: `amz-1.0` is an old name for that. */
const plainEncodings: ReadonlySet<string> = new Set(["", "identity", "amz-1.0"])

/**
 * The whole body, decompressed when a client has compressed it with gzip (Smithy, "requestCompression trait"). The
 * limit is that of the body before and after. Throws a `ProtocolError` for another encoding, and for what is not gzip.
 */
export function readPlainBody(request: HttpRequest, limit: number): Promise<Uint8Array> {
  const encoding = headerOf(request, "content-encoding")
  return encoding === undefined ? request.readBody(limit) : readEncodedBody(request, encoding, limit)
}

async function readEncodedBody(request: HttpRequest, encoding: string, limit: number): Promise<Uint8Array> {
  const body = await request.readBody(limit)
  if (body.length === 0) return body
  const encodings = encoding.split(",").map((one) => one.trim().toLowerCase())
  const others = encodings.filter((one) => !plainEncodings.has(one))
  if (others.length === 0) return body
  if (others.length === 1 && others[0] === "gzip") return decompress(body, limit)
  throw new ProtocolError("UnsupportedMediaTypeException", `The content encoding ${encoding} is not supported`)
}

/**
 * The whole body, without the gzip that a client has applied last. What its encoding says besides is the caller's own.
 */
export async function readGzippedBody(request: HttpRequest, limit: number): Promise<Uint8Array> {
  const body = await request.readBody(limit)
  return isGzipped(request) && body.length > 0 ? decompress(body, limit) : body
}

/** As `readGzippedBody`, as it comes in. */
export function streamGzippedBody(request: HttpRequest): ReadableStream<Uint8Array> {
  const body = request.streamBody()
  return isGzipped(request) ? streamOf(gunzip(body)) : body
}

function isGzipped(request: HttpRequest): boolean {
  return /(?:^|,)\s*gzip\s*$/i.test(headerOf(request, "content-encoding") ?? "")
}

async function* gunzip(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* body.pipeThrough(new DecompressionStream("gzip"))
  } catch (cause) {
    throw refusalOf(cause)
  }
}

async function decompress(body: Uint8Array, limit: number): Promise<Uint8Array> {
  try {
    return await readStream(
      new Blob([new Uint8Array(body)]).stream().pipeThrough(new DecompressionStream("gzip")),
      limit,
    )
  } catch (cause) {
    throw refusalOf(cause)
  }
}

/** A body that is too large, or that its client has broken off, is refused for that. */
function refusalOf(cause: unknown): ProtocolError {
  if (cause instanceof ProtocolError) return cause
  return new ProtocolError("SerializationException", "The body is not gzip, as its encoding says", { cause })
}
