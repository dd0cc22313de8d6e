import { ProtocolError } from "../errors/protocol-error.ts"
import { type HttpRequest, headerOf, mediaTypeOf } from "../http.ts"

/** Refuses a body that is not of the media type, whatever the parameters. An empty one needs no type. */
export function checkMediaType(request: HttpRequest, body: Uint8Array, expected: string): void {
  if (body.length === 0) return
  const actual = headerOf(request, "content-type")
  if (actual !== expected && (actual === undefined || mediaTypeOf(actual) !== mediaTypeOf(expected))) {
    throw new ProtocolError("UnsupportedMediaTypeException", `The body must be ${expected}`)
  }
}

/**
 * As `checkMediaType`, for a body that nobody has seen yet.
 *
 * @param other a type that will do as well: the AWS SDK gives streams of events that of the protocol's documents
 */
export function checkStreamType(request: HttpRequest, expected: string, other?: string): void {
  const actual = headerOf(request, "content-type")
  if (actual === undefined || [mediaTypeOf(expected), other].includes(mediaTypeOf(actual))) return
  throw new ProtocolError("UnsupportedMediaTypeException", `The body must be ${expected}`)
}

/**
 * Passes on a body that says how long it is before it comes (Smithy, "requiresLength trait"). One that does not must be
 * empty, as that of a request without a body is.
 */
export async function checkLength(
  request: HttpRequest,
  body: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  if (headerOf(request, "content-length") !== undefined) return body
  for await (const chunk of body) {
    if (chunk.length > 0) throw new ProtocolError("LengthRequiredException", "The body must have a Content-Length")
  }
  // A stream that has been read, even to its end, is no body for `new Response`.
  return new Blob([]).stream()
}
