import { ProtocolError } from "../errors/protocol-error.ts"
import { isEventStream } from "../event-stream/event-schema.ts"
import { eventStreamType } from "../event-stream/message.ts"
import { type HttpRequest, headerOf, mediaTypeOf } from "../http.ts"
import type { ResolvedSchema } from "../schema/resolve-schema.ts"
import type { Bindings } from "./bindings.ts"

/**
 * The media type of a body, and whether others do as well: bytes without a type of their own may be anything, and so may
 * a body whose type is the value of a member.
 */
export interface PayloadType {
  /** As it is written. What is read may differ in its parameters. */
  readonly mediaType: string
  readonly isOpen: boolean
}

/** The type of a message's body; undefined for a message that has none. */
export function payloadTypeOf(
  { payload, hasDocument, headers }: Bindings,
  documentType: string,
): PayloadType | undefined {
  const isOpen = headers.some(({ name }) => name === "content-type")
  if (!payload) return hasDocument ? { mediaType: documentType, isOpen } : undefined
  if (isEventStream(payload.schema)) return { mediaType: eventStreamType, isOpen }
  const { mediaType } = payload.schema.traits
  if (typeof mediaType === "string") return { mediaType, isOpen }
  return { mediaType: impliedType(payload.schema, documentType), isOpen: isOpen || payload.schema.kind === "blob" }
}

function impliedType({ kind }: ResolvedSchema, documentType: string): string {
  if (kind === "string") return "text/plain"
  return kind === "blob" ? "application/octet-stream" : documentType
}

/** A type of quality 0 is one that the client does not want (RFC 9110, section 12.4.2). */
const isUnwanted = /;\s*q=0(?:\.0*)?\s*(?:;|$)/i

/**
 * Compiles what refuses a request whose `Accept` leaves out all the types by which the answer may be asked for, the
 * right one first. Without types any will do.
 */
export function compileAcceptCheck(types: readonly string[]): (request: HttpRequest) => void {
  if (types.length === 0) return () => {}
  const plain = types.map(mediaTypeOf)
  const accepted = new Set([...plain, ...plain.map((type) => `${type.split("/")[0]}/*`), "*/*"])
  return (request) => {
    const accept = headerOf(request, "accept")
    if (accept === undefined || accept === "" || accepted.has(accept)) return
    if (accept.split(",").some((one) => accepted.has(mediaTypeOf(one)) && !isUnwanted.test(one))) return
    throw new ProtocolError("NotAcceptableException", `The answer is ${types[0]}`)
  }
}
