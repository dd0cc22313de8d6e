import type { Model } from "./model.ts"
import type { OperationShape, ServiceShape } from "./shape.ts"
import type { ShapeId } from "./shape-id.ts"
import { hasTrait, trait } from "./traits.ts"

/** The authentication schemes that a service supports: its traits with `@authDefinition`, sorted by id. */
export function authSchemesOf(model: Model, service: ServiceShape): ShapeId[] {
  return [...service.traits.keys()]
    .filter((id) => {
      const definition = model.shapes.get(id)
      return definition !== undefined && hasTrait(definition, "authDefinition")
    })
    .sort()
}

/**
 * The schemes by which an operation of a service can be called, the preferred first: those of its `@auth`, else of the
 * service's `@auth`, else all of the service. With `@optionalAuth`, a call without any is fine as well.
 */
export function effectiveAuthSchemes(model: Model, service: ServiceShape, operation: OperationShape): ShapeId[] {
  const supported = authSchemesOf(model, service)
  const wanted = trait(operation, "auth") ?? trait(service, "auth")
  if (!Array.isArray(wanted)) return supported
  return wanted.filter((id) => supported.includes(String(id))).map(String)
}
