import type { Codec } from "../../codec/codec.ts"
import { located } from "../../errors/value-error.ts"
import type { HttpRequest } from "../../http.ts"
import type { Bindings, BoundMember } from "../../http-binding/bindings.ts"
import { isRecord, setOwn } from "../../values/own-property.ts"
import { decodeUtf8 } from "../../values/utf8.ts"
import { checkEncoding } from "../body-checks.ts"

export const documentType = "application/json"

type Input = Record<string, unknown>
type InputReader = (request: HttpRequest, body: Uint8Array) => Input

/** The reader of the members that are the body, or of the one that is the payload. */
export function compileBodyReader({ id, payload, body: members, hasDocument }: Bindings, codec: Codec): InputReader {
  if (payload) return compilePayloadReader(payload, codec)
  if (!hasDocument) return () => ({})
  const read = codec.compileStructureReader(id, members)
  return (request, body) => {
    checkEncoding(request)
    return read(body)
  }
}

/** An empty body is no payload, and neither is `{}`: that is how clients leave out a structure (Smithy, "restJson1"). */
function compilePayloadReader(
  { member: { name, required, schema: ref }, schema }: BoundMember,
  codec: Codec,
): InputReader {
  const read = compilePayloadValue(ref, schema.kind, codec)
  return (request, body) => {
    const input: Input = {}
    if (body.length === 0) return input
    try {
      const value = read(request, body)
      const isAbsent = schema.kind === "structure" && !required && isRecord(value) && Object.keys(value).length === 0
      if (!isAbsent) setOwn(input, name, value)
    } catch (error) {
      throw located(error, name)
    }
    return input
  }
}

function compilePayloadValue(ref: unknown, kind: string, codec: Codec) {
  if (kind === "string") return (_: HttpRequest, body: Uint8Array): unknown => decodeUtf8(body)
  if (kind === "blob") return (_: HttpRequest, body: Uint8Array): unknown => body
  const read = codec.compileReader(ref)
  return (request: HttpRequest, body: Uint8Array): unknown => {
    checkEncoding(request)
    return read(body)
  }
}
