import type { Codec } from "../../codec/codec.ts"
import { located, ValueError } from "../../errors/value-error.ts"
import { compileEventsWriter, type OnStreamError } from "../../event-stream/event-output.ts"
import { isEventStream } from "../../event-stream/event-schema.ts"
import type { HttpAnswer } from "../../http.ts"
import { type Bindings, type BoundMember, responseBindings } from "../../http-binding/bindings.ts"
import { httpTraitOf } from "../../http-binding/http-trait.ts"
import { payloadTypeOf } from "../../http-binding/payload-type.ts"
import { compileHeadersWriter } from "../../http-binding/response-headers.ts"
import { compileDefault } from "../../schema/defaults.ts"
import { type ResolvedSchema, resolveSchema } from "../../schema/resolve-schema.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import { getOwn, isRecord } from "../../values/own-property.ts"
import { streamingBody } from "../../values/stream.ts"
import type { OperationCodec } from "../protocol.ts"
import { documentType } from "./read-body.ts"

export function compileOutputWriter(schema: OperationSchema, codec: Codec): OperationCodec["writeOutput"] {
  const [, , , , , output] = schema
  const { code } = httpTraitOf(schema)
  if (resolveSchema(output).kind === "unit") return () => ({ status: code, headers: {}, body: "" })
  return compileMessageWriter(output, code, codec)
}

/** The writer of an output or an error: its headers, its status and its body. */
export function compileMessageWriter(ref: unknown, status: number, codec: Codec) {
  const bindings = responseBindings(ref)
  const { responseCode } = bindings
  const mediaType = payloadTypeOf(bindings, documentType)?.mediaType ?? documentType
  const writeHeaders = compileHeadersWriter(bindings, codec.defaults)
  const writeBody = bindings.isDocument ? codec.compileWriter(ref) : compileBodyWriter(bindings, codec)
  return (value: unknown, onStreamError: OnStreamError): HttpAnswer => {
    if (!isRecord(value)) throw new ValueError("expected an object")
    const body = writeBody(value, onStreamError)
    return {
      status: (responseCode && readStatus(value, responseCode)) ?? status,
      headers: { ...(body === undefined ? {} : { "content-type": mediaType }), ...writeHeaders(value) },
      body: body ?? "",
    }
  }
}

function readStatus(value: object, { member: { name } }: BoundMember): number | undefined {
  const status = getOwn(value, name)
  if (status === undefined) return undefined
  if (typeof status === "number" && Number.isInteger(status) && status >= 200 && status <= 599) return status
  throw new ValueError("expected a status from 200 to 599").within(name)
}

/** The body, or undefined when there is none. */
type BodyWriter = (value: object, onStreamError: OnStreamError) => HttpAnswer["body"] | undefined

function compileBodyWriter({ id, payload, body: members }: Bindings, codec: Codec): BodyWriter {
  if (!payload) return codec.compileStructureWriter(id, members)
  const { name, schema, required } = payload.member
  const write = compilePayloadWriter(payload.schema, schema, codec)
  const makeDefault = compileDefault(codec.defaults, id, name, schema)
  return (value, onStreamError) => {
    const item = getOwn(value, name) ?? makeDefault?.()
    try {
      if (item !== undefined && item !== null) return write(item, onStreamError)
      if (required) throw new ValueError("is required, but it is missing")
      return undefined
    } catch (error) {
      throw located(error, name)
    }
  }
}

function compilePayloadWriter(schema: ResolvedSchema, ref: unknown, codec: Codec) {
  if (isEventStream(schema)) return compileEventsWriter(ref, codec, documentType)
  if (schema.kind === "blob" && schema.streaming) return streamingBody
  return schema.kind === "string" || schema.kind === "blob" ? checkRaw : codec.compileWriter(ref)
}

function checkRaw(value: unknown): string | Uint8Array {
  if (typeof value === "string" || value instanceof Uint8Array) return value
  throw new ValueError("expected a string or a Uint8Array")
}
