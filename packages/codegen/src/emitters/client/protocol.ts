import { hasTrait, type ServiceShape } from "@smithwright/smithy"
import { type ImportSymbol, valueSymbol } from "../../framework/source-file.ts"
import { ConversionError } from "../../json-schema/conversion-error.ts"

/** The AWS SDK's class for each protocol, by trait. Of those that a service has, the first is used. */
const protocols = [
  ["smithy.protocols#rpcv2Cbor", "AwsSmithyRpcV2CborProtocol"],
  ["aws.protocols#awsJson1_0", "AwsJson1_0Protocol"],
  ["aws.protocols#awsJson1_1", "AwsJson1_1Protocol"],
  ["aws.protocols#restJson1", "AwsRestJsonProtocol"],
] as const

/** The class of the protocol that the client of a service speaks. */
export function protocolOf(service: ServiceShape): ImportSymbol {
  const protocol = protocols.find(([trait]) => hasTrait(service, trait))
  if (protocol) return valueSymbol(protocol[1], "@aws-sdk/core/protocols")
  const known = protocols.map(([trait]) => `@${trait}`).join(", ")
  throw new ConversionError(
    `${service.id} has no protocol that a client can speak. Give it one of ${known}.`,
    service.id,
  )
}
