import { eventStreamHttp } from "./event-stream-http.ts"

/** RPC v2 with JSON uses no version of HTTP for event streams alone. */
export const rpcv2JsonTrait = eventStreamHttp("Rpcv2JsonTrait", ["smithy.protocols#rpcv2Json"])
