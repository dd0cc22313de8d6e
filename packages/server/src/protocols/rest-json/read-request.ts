import type { InputCheck } from "../../codec/codec.ts"
import { isEventStream } from "../../event-stream/event-schema.ts"
import type { HttpRequest } from "../../http.ts"
import { requestBindings, responseBindings } from "../../http-binding/bindings.ts"
import { httpTraitOf } from "../../http-binding/http-trait.ts"
import { compileAcceptCheck, payloadTypeOf } from "../../http-binding/payload-type.ts"
import { compilePartsReader } from "../../http-binding/request-parts.ts"
import { labelNames, parseUriPattern } from "../../http-binding/uri-pattern.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import type { Match } from "../protocol.ts"
import { type BodyOptions, compileBodyReader, documentType } from "./read-body.ts"

export function compileRequestReader(schema: OperationSchema, options: BodyOptions) {
  const [, , , , input, output] = schema
  const bindings = requestBindings(input)
  const names = labelNames(parseUriPattern(httpTraitOf(schema).uri))
  const readParts = compilePartsReader(bindings, options.codec)
  const readBody = compileBodyReader(bindings, options)
  const checkAccept = compileAcceptCheck(answerTypesOf(output))

  return async (
    request: HttpRequest,
    { labels, query }: Match,
    check: InputCheck,
  ): Promise<Record<string, unknown>> => {
    checkAccept(request)
    const read = await readBody(request)
    const raw = new Map(labels.map((value, index) => [names[index] ?? "", value]))
    readParts(read, request, raw, query)
    check(read)
    return read
  }
}

/** Those by which a client may ask for the answer; none when any will do. */
function answerTypesOf(output: unknown): readonly string[] {
  const bindings = responseBindings(output)
  const type = payloadTypeOf(bindings, documentType)
  if (!type || type.isOpen) return []
  const isEvents = bindings.payload !== undefined && isEventStream(bindings.payload.schema)
  return isEvents ? [type.mediaType, documentType] : [type.mediaType]
}
