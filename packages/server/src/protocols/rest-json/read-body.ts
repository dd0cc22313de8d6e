import type { Codec } from "../../codec/codec.ts"
import { compilePayloadReader } from "../../codec/payload-reader.ts"
import { ProtocolError } from "../../errors/protocol-error.ts"
import { located } from "../../errors/value-error.ts"
import { compileEventsReader } from "../../event-stream/event-input.ts"
import { isEventStream } from "../../event-stream/event-schema.ts"
import { type HttpRequest, headerOf } from "../../http.ts"
import type { Bindings, BoundMember } from "../../http-binding/bindings.ts"
import { payloadTypeOf } from "../../http-binding/payload-type.ts"
import { compileDefault } from "../../schema/defaults.ts"
import { setOwn } from "../../values/own-property.ts"
import { checkLength, checkMediaType, checkStreamType } from "../body-checks.ts"
import { readGzippedBody, readPlainBody, streamGzippedBody } from "../plain-body.ts"

export const documentType = "application/json"

export interface BodyOptions {
  readonly codec: Codec
  readonly maximumBodySize: number
  /** Whether payloads that are no documents may be compressed, too. */
  readonly isCompressible: boolean
}

type Input = Record<string, unknown>
type InputReader = (request: HttpRequest) => Promise<Input>
type BodyReader = (body: Uint8Array) => Input

/** The reader of the members that are the body, or of the one that is the payload. */
export function compileBodyReader(bindings: Bindings, options: BodyOptions): InputReader {
  const type = payloadTypeOf(bindings, documentType)
  const stream = bindings.payload && compileStreamReader(bindings.payload, options)
  const isEvents = bindings.payload !== undefined && isEventStream(bindings.payload.schema)
  if (stream) {
    return async (request) => {
      if (type && !type.isOpen) checkStreamType(request, type.mediaType, isEvents ? documentType : undefined)
      return stream(request)
    }
  }
  const read = compileWholeReader(bindings, options.codec)
  const kind = bindings.payload?.schema.kind
  const readWhole = kind !== "string" && kind !== "blob" ? readPlainBody : payloadReader(options.isCompressible)
  return async (request) => {
    const body = await readWhole(request, options.maximumBodySize)
    if (!type) checkNoBody(request, body)
    else if (!type.isOpen) checkMediaType(request, body, type.mediaType)
    return read(body)
  }
}

function payloadReader(isCompressible: boolean): typeof readPlainBody {
  return isCompressible ? readGzippedBody : (request, limit) => request.readBody(limit)
}

/** An operation whose input has no body takes an empty one, of whatever type. */
function checkNoBody(request: HttpRequest, body: Uint8Array): void {
  if (body.length === 0 || headerOf(request, "content-type") === undefined) return
  throw new ProtocolError("UnsupportedMediaTypeException", "This operation takes no body")
}

/** A payload that handlers get before it has come in: as a web stream of bytes, or as events. */
function compileStreamReader({ member: { name }, schema }: BoundMember, options: BodyOptions) {
  const { codec, maximumBodySize, isCompressible } = options
  const isBlob = schema.kind === "blob" && schema.streaming
  if (!isBlob && !isEventStream(schema)) return undefined
  const requiresLength = schema.traits.requiresLength !== undefined
  const readBlob = (request: HttpRequest): unknown => {
    if (requiresLength) return checkLength(request, request.streamBody())
    return isCompressible ? streamGzippedBody(request) : request.streamBody()
  }
  const read = isBlob ? readBlob : compileEventsReader(schema, codec, maximumBodySize)
  return async (request: HttpRequest): Promise<Input> => {
    const input: Input = {}
    setOwn(input, name, await read(request))
    return input
  }
}

function compileWholeReader({ id, payload, body: members, hasDocument }: Bindings, codec: Codec): BodyReader {
  if (payload) return compilePayloadMember(id, payload, codec)
  if (!hasDocument) return () => ({})
  return codec.compileStructureReader(id, members)
}

/** An empty body is no payload, and neither is `{}`: that is how clients leave out a structure or union. */
function compilePayloadMember(
  id: string,
  { member: { name, required, schema: ref }, schema }: BoundMember,
  codec: Codec,
): BodyReader {
  const read = compilePayloadReader(ref, schema.kind, codec)
  const isAggregate = schema.kind === "structure" || schema.kind === "union"
  const makeDefault = compileDefault(codec.defaults, id, name, ref)
  return (body) => {
    const input: Input = {}
    try {
      const isLeftOut = body.length === 0 || (isAggregate && !required && isEmptyObject(body))
      if (!isLeftOut) setOwn(input, name, read(body))
      else if (makeDefault) setOwn(input, name, makeDefault())
    } catch (error) {
      throw located(error, name)
    }
    return input
  }
}

function isEmptyObject(body: Uint8Array): boolean {
  return body.length === 2 && body[0] === 0x7b && body[1] === 0x7d
}
