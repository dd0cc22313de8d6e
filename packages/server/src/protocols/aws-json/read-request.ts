import type { Codec } from "../../codec/codec.ts"
import type { HttpRequest } from "../../http.ts"
import { resolveSchema } from "../../schema/resolve-schema.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import { checkEncoding, checkMediaType } from "../body-checks.ts"

export interface RequestOptions {
  readonly codec: Codec
  readonly mediaType: string
  readonly maximumBodySize: number
}

/** The input is the body; an empty one is `{}`. */
export function compileRequestReader([, , , , input]: OperationSchema, options: RequestOptions) {
  const { codec, mediaType, maximumBodySize } = options
  const schema = resolveSchema(input)
  const members = schema.kind === "structure" ? schema.members : []
  const id = schema.kind === "structure" ? schema.id : ""
  const read = codec.compileStructureReader(id, members)
  return async (request: HttpRequest): Promise<Record<string, unknown>> => {
    const body = await request.readBody(maximumBodySize)
    checkMediaType(request, body, mediaType)
    checkEncoding(request)
    return read(body)
  }
}
