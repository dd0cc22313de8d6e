import { eventStreamHttp } from "./event-stream-http.ts"

export const rpcv2JsonTrait = eventStreamHttp("Rpcv2JsonTrait", ["smithy.protocols#rpcv2Json"])
