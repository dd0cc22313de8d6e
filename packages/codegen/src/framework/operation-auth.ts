import {
  effectiveAuthSchemes,
  hasTrait,
  type Model,
  type OperationShape,
  type ServiceShape,
  type ShapeId,
} from "@smithwright/smithy"

/**
 * The ids of the authentication schemes of an operation, the preferred first. Where authentication is optional, that of
 * none, `smithy.api#noAuth`, is the last.
 */
export function operationAuth(model: Model, service: ServiceShape, operation: OperationShape): readonly ShapeId[] {
  const schemes = effectiveAuthSchemes(model, service, operation)
  return schemes.length > 0 && hasTrait(operation, "optionalAuth") ? [...schemes, "smithy.api#noAuth"] : schemes
}
