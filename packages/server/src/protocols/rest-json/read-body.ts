import { located } from "../../errors/value-error.ts"
import type { HttpRequest } from "../../http.ts"
import type { Bindings, BoundMember } from "../../http-binding/bindings.ts"
import type { JsonCodec } from "../../json/json-codec.ts"
import { decodeText } from "../../json/parse-json.ts"
import { precisionOf } from "../../json/precision.ts"
import { isRecord, setOwn } from "../../values/own-property.ts"
import { readJson } from "../json-body.ts"

export const documentType = "application/json"

type Input = Record<string, unknown>
type BodyReader = (request: HttpRequest, body: Uint8Array) => Input

/** The reader of the members that are the body, or of the one that is the payload. */
export function compileBodyReader({ id, payload, body: members, hasDocument }: Bindings, json: JsonCodec): BodyReader {
  if (payload) return compilePayloadReader(payload, json)
  if (!hasDocument) return () => ({})
  const read = json.readers.compileStructure(id, members)
  const precision = precisionOf([3, "", id, 0, members.map(({ name }) => name), members.map(({ schema }) => schema)])
  return (request, body) => read(body.length === 0 ? {} : readJson(request, body, precision), 1)
}

/** An empty body is no payload, and neither is `{}`: that is how clients leave out a structure (Smithy, "restJson1"). */
function compilePayloadReader(
  { member: { name, required, schema: ref }, schema }: BoundMember,
  json: JsonCodec,
): BodyReader {
  const read = compilePayloadValue(ref, schema.kind, json)
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

function compilePayloadValue(ref: unknown, kind: string, json: JsonCodec) {
  if (kind === "string") return (_: HttpRequest, body: Uint8Array): unknown => decodeText(body)
  if (kind === "blob") return (_: HttpRequest, body: Uint8Array): unknown => body
  const read = json.readers.compile(ref)
  const precision = precisionOf(ref)
  return (request: HttpRequest, body: Uint8Array): unknown => read(readJson(request, body, precision), 1)
}
