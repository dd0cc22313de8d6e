import type { Codec } from "../codec/codec.ts"
import type { HttpRequest } from "../http.ts"
import { resolveSchema } from "../schema/resolve-schema.ts"
import type { OperationSchema } from "../schema/schema.ts"
import { checkEncoding, checkMediaType } from "./body-checks.ts"

export interface RpcRequestOptions {
  readonly codec: Codec
  readonly mediaType: string
  readonly maximumBodySize: number
}

/** Reads the input of a protocol in which that is the body; an empty one has no members. */
export function compileRpcInputReader(
  [, , , , input]: OperationSchema,
  { codec, mediaType, maximumBodySize }: RpcRequestOptions,
) {
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
