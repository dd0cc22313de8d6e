import type { HttpRequest } from "../../http.ts"
import type { JsonCodec } from "../../json/json-codec.ts"
import { precisionOf } from "../../json/precision.ts"
import { resolveSchema } from "../../schema/resolve-schema.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import { checkMediaType, readJson } from "../json-body.ts"

export interface RequestOptions {
  readonly json: JsonCodec
  readonly mediaType: string
  readonly maximumBodySize: number
}

/** The input is the body; an empty one is `{}`. */
export function compileRequestReader([, , , , input]: OperationSchema, options: RequestOptions) {
  const { json, mediaType, maximumBodySize } = options
  const schema = resolveSchema(input)
  const members = schema.kind === "structure" ? schema.members : []
  const id = schema.kind === "structure" ? schema.id : ""
  const read = json.readers.compileStructure(id, members)
  const precision = precisionOf(input)
  return async (request: HttpRequest): Promise<Record<string, unknown>> => {
    const body = await request.readBody(maximumBodySize)
    checkMediaType(request, body, mediaType)
    return read(body.length === 0 ? {} : readJson(request, body, precision), 1)
  }
}
