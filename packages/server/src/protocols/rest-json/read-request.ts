import type { HttpRequest } from "../../http.ts"
import { requestBindings, responseBindings } from "../../http-binding/bindings.ts"
import { httpTraitOf } from "../../http-binding/http-trait.ts"
import { checkAccept, payloadTypeOf } from "../../http-binding/payload-type.ts"
import { splitUrl } from "../../http-binding/query.ts"
import { compilePartsReader } from "../../http-binding/request-parts.ts"
import { labelNames, parseUriPattern } from "../../http-binding/uri-pattern.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import { type BodyOptions, compileBodyReader, documentType } from "./read-body.ts"

export function compileRequestReader(schema: OperationSchema, options: BodyOptions) {
  const [, , , , input, output] = schema
  const bindings = requestBindings(input)
  const names = labelNames(parseUriPattern(httpTraitOf(schema).uri))
  const readParts = compilePartsReader(bindings, options.codec)
  const readBody = compileBodyReader(bindings, options)
  const answerType = payloadTypeOf(responseBindings(output), documentType)

  return async (request: HttpRequest, labels: readonly string[]): Promise<Record<string, unknown>> => {
    if (answerType) checkAccept(request, answerType)
    const read = await readBody(request)
    const raw = new Map(labels.map((value, index) => [names[index] ?? "", value]))
    readParts(read, request, raw, splitUrl(request.url).query)
    return read
  }
}
