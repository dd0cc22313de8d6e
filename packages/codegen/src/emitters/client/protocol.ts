import { hasTrait, property, trait } from "@smithwright/smithy"
import { type ImportSymbol, valueSymbol } from "../../framework/source-file.ts"
import { ConversionError } from "../../json-schema/conversion-error.ts"
import type { ClientService } from "./client-service.ts"

/**
 * The AWS SDK's class for each protocol, by trait, and ours with event streams. Of those of a service the first is
 * used.
 */
const protocols = [
  ["smithy.protocols#rpcv2Cbor", "AwsSmithyRpcV2CborProtocol", "AwsSmithyRpcV2CborEventProtocol"],
  ["aws.protocols#awsJson1_0", "AwsJson1_0Protocol", "AwsJson1_0EventProtocol"],
  ["aws.protocols#awsJson1_1", "AwsJson1_1Protocol", "AwsJson1_1EventProtocol"],
  ["aws.protocols#restJson1", "AwsRestJsonProtocol", "AwsRestJsonEventProtocol"],
] as const

/** The class of the protocol that the client of a service speaks. */
export function protocolOf({ service, hasEvents }: ClientService): ImportSymbol {
  const protocol = protocols.find(([id]) => hasTrait(service, id))
  if (protocol) {
    const [, plain, withEvents] = protocol
    return hasEvents
      ? valueSymbol(withEvents, "@smithwright/client/event-streams")
      : valueSymbol(plain, "@aws-sdk/core/protocols")
  }
  const known = protocols.map(([id]) => `@${id}`).join(", ")
  throw new ConversionError(
    `${service.id} has no protocol that a client can speak. Give it one of ${known}.`,
    service.id,
  )
}

/**
 * Whether HTTP/2 is what the service prefers: for its event streams, if it has some (Smithy 2.0, "eventStreamHttp").
 */
export function wantsHttp2({ service, hasEvents }: ClientService): boolean {
  const protocol = protocols.find(([id]) => hasTrait(service, id))
  const value = protocol && trait(service, protocol[0])
  const versions = (hasEvents ? property(value, "eventStreamHttp") : undefined) ?? property(value, "http")
  return Array.isArray(versions) && versions[0] === "h2"
}
