export { eventStream } from "./event-stream.ts"
export {
  AwsJson1_0EventProtocol,
  AwsJson1_1EventProtocol,
  AwsRestJsonEventProtocol,
  AwsSmithyRpcV2CborEventProtocol,
} from "./protocols.ts"
