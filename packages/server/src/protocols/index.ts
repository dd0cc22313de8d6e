export { awsJson1_0, awsJson1_1 } from "./aws-json/protocol.ts"
export { restJson1 } from "./rest-json/protocol.ts"
