import { ProtocolError } from "../errors/protocol-error.ts"
import { type HttpRequest, headerOf, mediaTypeOf } from "../http.ts"

/** Refuses a body that is not of the media type. An empty one needs no type. */
export function checkMediaType(request: HttpRequest, body: Uint8Array, expected: string): void {
  if (body.length === 0) return
  const actual = headerOf(request, "content-type")
  if (actual === undefined || mediaTypeOf(actual) !== expected) {
    throw new ProtocolError("UnsupportedMediaTypeException", `The body must be ${expected}`)
  }
}

/** As `checkMediaType`, for a body that nobody has seen yet. */
export function checkStreamType(request: HttpRequest, expected: string): void {
  const actual = headerOf(request, "content-type")
  if (actual === undefined || mediaTypeOf(actual) === expected) return
  throw new ProtocolError("UnsupportedMediaTypeException", `The body must be ${expected}`)
}
