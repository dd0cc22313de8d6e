import { eventStreamHttp } from "./event-stream-http.ts"

/** RPC v2 with CBOR uses no version of HTTP for event streams alone. */
export const rpcv2CborTrait = eventStreamHttp("Rpcv2CborTrait", ["smithy.protocols#rpcv2Cbor"])
