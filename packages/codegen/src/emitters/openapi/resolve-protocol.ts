import type { Model, ServiceShape } from "@smithwright/smithy"
import { ConversionError } from "../../json-schema/conversion-error.ts"
import type { Protocol } from "./context.ts"
import { protocols } from "./protocols/index.ts"

/** The protocol that the settings ask for, or else the only one of the service. */
export function resolveProtocol(model: Model, service: ServiceShape, wanted: string | undefined): Protocol {
  const supported = [...service.traits.keys()].filter((id) =>
    model.shapes.get(id)?.traits.has("smithy.api#protocolDefinition"),
  )
  const id = wanted ?? supported[0]
  if (id === undefined) {
    throw new ConversionError(`${service.id} does not define any protocols, and the settings name none`, service.id)
  }
  if (wanted === undefined && supported.length > 1) {
    const list = supported.join(", ")
    throw new ConversionError(
      `${service.id} defines multiple protocols (${list}). Choose one by the setting "protocol".`,
      service.id,
    )
  }
  if (wanted !== undefined && !service.traits.has(wanted)) {
    throw new ConversionError(`${service.id} does not have the protocol ${wanted} that the settings name`, service.id)
  }
  const protocol = protocols.find((candidate) => candidate.id === id)
  if (!protocol) {
    const known = protocols.map((candidate) => candidate.id).join(", ")
    throw new ConversionError(
      `Unable to find an OpenAPI service provider for ${id} of ${service.id}. Known protocols: ${known}.`,
      service.id,
    )
  }
  return protocol
}
