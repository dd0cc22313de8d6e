import type { Model } from "../model/model.ts"
import type {
  AggregateShape,
  AnyShape,
  MemberShape,
  OperationShape,
  ResourceShape,
  ServiceShape,
} from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import { listsOf } from "../model/shape-lists.ts"
import { shapesWith } from "../model/trait-index.ts"

/** Every shape and member of a model. */
export function allShapes(model: Model): readonly AnyShape[] {
  return listsOf(model).all
}

export function allMembers(model: Model): readonly MemberShape[] {
  return listsOf(model).members
}

export function servicesOf(model: Model): readonly ServiceShape[] {
  return listsOf(model).services
}

export function resourcesOf(model: Model): readonly ResourceShape[] {
  return listsOf(model).resources
}

export function allOperations(model: Model): readonly OperationShape[] {
  return listsOf(model).operations
}

export function structuresOf(model: Model): readonly AggregateShape[] {
  return listsOf(model).structures
}

/** The services on which at least one of some traits is in force. */
export function servicesWith(model: Model, ...traits: readonly ShapeId[]): ServiceShape[] {
  const found = new Set(traits.flatMap((id) => shapesWith(model, id)))
  return [...found].filter((shape) => shape.type === "service")
}

export function operationsWith(model: Model, trait: ShapeId): OperationShape[] {
  return shapesWith(model, trait).filter((shape) => shape.type === "operation")
}

export function resourcesWith(model: Model, trait: ShapeId): ResourceShape[] {
  return shapesWith(model, trait).filter((shape) => shape.type === "resource")
}
