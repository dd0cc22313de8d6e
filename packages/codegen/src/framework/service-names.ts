import { nameOf, property, type ServiceShape, type Shape, type ShapeId } from "@smithwright/smithy"
import { distinctName, identifier, pascalCase } from "./identifier.ts"

/**
 * The name that the AWS SDK builds a service's names from: `SWF` for `SWFClient`. It is that of `@aws.api#service`, or
 * the shape's own.
 */
export function clientNameOf(service: ServiceShape): string {
  const sdkId = property(service.traits.get("aws.api#service")?.value, "sdkId")
  return identifier(pascalCase(typeof sdkId === "string" ? sdkId : nameOf(service.id)) || nameOf(service.id))
}

/** The name a shape has in this service: its own, or the one that `rename` gives it. */
export function shapeNameOf(service: ServiceShape, id: ShapeId): string {
  return service.rename.get(id) ?? nameOf(id)
}

/**
 * Identifiers of the shapes of a service. Smithy lets simple shapes and lists of different namespaces have one name,
 * and escaping may make names alike, so later ones get a number.
 *
 * @param shapes the service's closure: its order decides who keeps a name
 */
export function identifiersOf(service: ServiceShape, shapes: Iterable<Shape>): ReadonlyMap<ShapeId, string> {
  const names = new Map<ShapeId, string>()
  const used = new Set<string>()
  for (const shape of shapes) names.set(shape.id, distinctName(identifier(shapeNameOf(service, shape.id)), used))
  return names
}
