import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { SmithyRpcV2CborProtocol } from "@smithy/core/cbor"
import { dynamodb } from "./dynamodb-trial.ts"
import { tryClient } from "./try-client.ts"

tryClient({
  ...dynamodb,
  protocol: "smithy.protocols#rpcv2Cbor",
  connect: (configuration) => new DynamoDBClient({ ...configuration, protocol: SmithyRpcV2CborProtocol }),
})
