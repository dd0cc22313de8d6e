import type { Protocol } from "../context.ts"
import { awsJson1_0, awsJson1_1 } from "./aws-json.ts"
import { restJson1 } from "./rest-json.ts"
import { rpcV2Cbor, rpcV2Json } from "./rpc-v2.ts"

/** The protocols that can be described. A new one is a file and a line here. */
export const protocols: readonly Protocol[] = [restJson1, awsJson1_0, awsJson1_1, rpcV2Json, rpcV2Cbor]
