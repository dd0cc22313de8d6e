import type { Codec, InputCheck } from "../codec/codec.ts"
import { compileEventInputReader } from "../event-stream/event-input.ts"
import { eventStreamOf } from "../event-stream/event-schema.ts"
import { eventStreamType } from "../event-stream/message.ts"
import type { HttpRequest } from "../http.ts"
import { resolveSchema } from "../schema/resolve-schema.ts"
import type { OperationSchema } from "../schema/schema.ts"
import { checkMediaType, checkStreamType } from "./body-checks.ts"
import { readPlainBody } from "./plain-body.ts"

export interface RpcRequestOptions {
  readonly codec: Codec
  readonly mediaType: string
  readonly maximumBodySize: number
}

type InputReader = (request: HttpRequest, check: InputCheck) => Promise<Record<string, unknown>>

/** Reads the input of a protocol in which that is the body; an empty one has no members. */
export function compileRpcInputReader([, , , , input]: OperationSchema, options: RpcRequestOptions): InputReader {
  const { codec, mediaType, maximumBodySize } = options
  const schema = resolveSchema(input)
  const members = schema.kind === "structure" ? schema.members : []
  const id = schema.kind === "structure" ? schema.id : ""
  const events = eventStreamOf(input)
  if (events) {
    const read = compileEventInputReader(id, members, events, codec, maximumBodySize)
    return async (request, check) => {
      checkStreamType(request, eventStreamType, mediaType)
      const value = await read(request)
      check(value)
      return value
    }
  }
  const read = codec.compileInputReader(id, members)
  return async (request, check) => {
    const body = await readPlainBody(request, maximumBodySize)
    checkMediaType(request, body, mediaType)
    return read(body, check)
  }
}
