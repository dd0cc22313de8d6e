import type { Codec } from "../../codec/codec.ts"
import { ProtocolError } from "../../errors/protocol-error.ts"
import { type HttpRequest, headerOf } from "../../http.ts"
import { requestBindings, responseBindings } from "../../http-binding/bindings.ts"
import { httpTraitOf } from "../../http-binding/http-trait.ts"
import { checkAccept, payloadTypeOf } from "../../http-binding/payload-type.ts"
import { splitUrl } from "../../http-binding/query.ts"
import { compilePartsReader } from "../../http-binding/request-parts.ts"
import { labelNames, parseUriPattern } from "../../http-binding/uri-pattern.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import { checkMediaType } from "../body-checks.ts"
import { compileBodyReader, documentType } from "./read-body.ts"

export interface RequestOptions {
  readonly codec: Codec
  readonly maximumBodySize: number
}

export function compileRequestReader(schema: OperationSchema, { codec, maximumBodySize }: RequestOptions) {
  const [, , , , input, output] = schema
  const bindings = requestBindings(input)
  const names = labelNames(parseUriPattern(httpTraitOf(schema).uri))
  const readParts = compilePartsReader(bindings, codec)
  const readBody = compileBodyReader(bindings, codec)
  const bodyType = payloadTypeOf(bindings, documentType)
  const answerType = payloadTypeOf(responseBindings(output), documentType)

  return async (request: HttpRequest, labels: readonly string[]): Promise<Record<string, unknown>> => {
    if (answerType) checkAccept(request, answerType)
    const body = await request.readBody(maximumBodySize)
    if (!bodyType) checkNoBody(request, body)
    else if (!bodyType.isOpen) checkMediaType(request, body, bodyType.mediaType)
    const read = readBody(request, body)
    const raw = new Map(labels.map((value, index) => [names[index] ?? "", value]))
    readParts(read, request, raw, splitUrl(request.url).query)
    return read
  }
}

/** An operation whose input has no body takes an empty one, of whatever type. */
function checkNoBody(request: HttpRequest, body: Uint8Array): void {
  if (body.length === 0 || headerOf(request, "content-type") === undefined) return
  throw new ProtocolError("UnsupportedMediaTypeException", "This operation takes no body")
}
