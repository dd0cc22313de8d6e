import type { Model, NodeObject, ServiceShape } from "@smithwright/smithy"
import { ConversionError } from "../json-schema/conversion-error.ts"

/**
 * The service that a plugin's `service` setting names. It may be left out when the model has one service only.
 *
 * @param key of the setting, for messages
 * @throws ConversionError that lists the services there are
 */
export function findService(model: Model, settings: NodeObject, key: string): ServiceShape {
  const services = [...model.shapes.values()].filter((shape) => shape.type === "service")
  const there =
    services.length === 0 ? "the model has no service" : `there are ${services.map(({ id }) => id).join(", ")}`
  if (!Object.hasOwn(settings, "service")) {
    const [service, second] = services
    if (service && !second) return service
    throw new ConversionError(`${key} must name a service: ${there}`)
  }
  const service = services.find(({ id }) => id === settings.service)
  if (!service) throw new ConversionError(`${key} names no service of the model: ${there}`)
  return service
}
