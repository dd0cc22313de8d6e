import { eventStreamHttp } from "./event-stream-http.ts"

export const rpcv2CborTrait = eventStreamHttp("Rpcv2CborTrait", ["smithy.protocols#rpcv2Cbor"])
