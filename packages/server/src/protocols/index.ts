export { awsJson1_0, awsJson1_1 } from "./aws-json/protocol.ts"
export { restJson1 } from "./rest-json/protocol.ts"
export { rpcv2Cbor } from "./rpc-v2-cbor/protocol.ts"
