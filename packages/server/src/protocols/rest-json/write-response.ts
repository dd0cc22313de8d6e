import type { Codec } from "../../codec/codec.ts"
import { located, ValueError } from "../../errors/value-error.ts"
import type { HttpAnswer } from "../../http.ts"
import { type Bindings, type BoundMember, responseBindings } from "../../http-binding/bindings.ts"
import { httpTraitOf } from "../../http-binding/http-trait.ts"
import { payloadTypeOf } from "../../http-binding/payload-type.ts"
import { compileHeadersWriter } from "../../http-binding/response-headers.ts"
import { resolveSchema } from "../../schema/resolve-schema.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import { getOwn, isRecord } from "../../values/own-property.ts"
import { documentType } from "./read-body.ts"

export function compileOutputWriter(schema: OperationSchema, codec: Codec): (output: unknown) => HttpAnswer {
  const [, , , , , output] = schema
  const { code } = httpTraitOf(schema)
  if (resolveSchema(output).kind === "unit") return () => ({ status: code, headers: {}, body: "" })
  return compileMessageWriter(responseBindings(output), code, codec)
}

/** The writer of an output or an error: its headers, its status and its body. */
export function compileMessageWriter(bindings: Bindings, status: number, codec: Codec) {
  const { responseCode } = bindings
  const mediaType = payloadTypeOf(bindings, documentType)?.mediaType ?? documentType
  const writeHeaders = compileHeadersWriter(bindings)
  const writeBody = compileBodyWriter(bindings, codec)
  return (value: unknown): HttpAnswer => {
    if (!isRecord(value)) throw new ValueError("expected an object")
    const body = writeBody(value)
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
type BodyWriter = (value: object) => string | Uint8Array | undefined

function compileBodyWriter({ id, payload, body: members }: Bindings, codec: Codec): BodyWriter {
  if (!payload) return codec.compileStructureWriter(id, members)
  const { name, schema } = payload.member
  const write =
    payload.schema.kind === "string" || payload.schema.kind === "blob" ? checkRaw : codec.compileWriter(schema)
  return (value) => {
    const item = getOwn(value, name)
    if (item === undefined || item === null) return undefined
    try {
      return write(item)
    } catch (error) {
      throw located(error, name)
    }
  }
}

function checkRaw(value: unknown): string | Uint8Array {
  if (typeof value === "string" || value instanceof Uint8Array) return value
  throw new ValueError("expected a string or a Uint8Array")
}
