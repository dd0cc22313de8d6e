import type { Codec, InputCheck } from "../../codec/codec.ts"
import { eventStreamOf } from "../../event-stream/event-schema.ts"
import { eventStreamType } from "../../event-stream/message.ts"
import type { HttpRequest } from "../../http.ts"
import { compileAcceptCheck } from "../../http-binding/payload-type.ts"
import type { OperationSchema } from "../../schema/schema.ts"
import type { Match } from "../protocol.ts"
import { compileRpcInputReader } from "../rpc-input.ts"

export const mediaType = "application/cbor"

export interface RequestOptions {
  readonly codec: Codec
  readonly maximumBodySize: number
}

export function compileRequestReader(schema: OperationSchema, options: RequestOptions) {
  const readInput = compileRpcInputReader(schema, { ...options, mediaType })
  // Clients that accept CBOR take events made of it, too: the AWS SDK does not tell the two apart.
  const checkAccept = compileAcceptCheck(eventStreamOf(schema[5]) ? [eventStreamType, mediaType] : [mediaType])
  return async (request: HttpRequest, _match: Match, check: InputCheck): Promise<Record<string, unknown>> => {
    checkAccept(request)
    return readInput(request, check)
  }
}
