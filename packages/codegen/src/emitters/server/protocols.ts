import { hasTrait, type ServiceShape } from "@smithwright/smithy"
import { type ImportSymbol, valueSymbol } from "../../framework/source-file.ts"
import { ConversionError } from "../../json-schema/conversion-error.ts"

/** The runtime's protocols, by trait, in the order in which they are to look at a request. */
const protocols = [
  ["smithy.protocols#rpcv2Cbor", "rpcv2Cbor"],
  ["aws.protocols#awsJson1_0", "awsJson1_0"],
  ["aws.protocols#awsJson1_1", "awsJson1_1"],
  ["aws.protocols#restJson1", "restJson1"],
] as const

/** The protocols of a service that the runtime speaks; the service must have one. */
export function protocolsOf(service: ServiceShape): readonly ImportSymbol[] {
  const spoken = protocols.filter(([trait]) => hasTrait(service, trait))
  if (spoken.length > 0) return spoken.map(([, name]) => valueSymbol(name, "@smithwright/server"))
  const known = protocols.map(([trait]) => `@${trait}`).join(", ")
  throw new ConversionError(
    `${service.id} has no protocol that a server can speak. Give it one of ${known}.`,
    service.id,
  )
}
