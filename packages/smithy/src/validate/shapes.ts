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
import { shapesWith } from "../model/trait-index.ts"

/** Every shape and member of a model. */
export function* allShapes(model: Model): Iterable<AnyShape> {
  for (const shape of model.shapes.values()) {
    yield shape
    if ("members" in shape) yield* shape.members.values()
  }
}

export function* allMembers(model: Model): Iterable<MemberShape> {
  for (const shape of model.shapes.values()) if ("members" in shape) yield* shape.members.values()
}

export function servicesOf(model: Model): ServiceShape[] {
  return [...model.shapes.values()].filter((shape) => shape.type === "service")
}

export function resourcesOf(model: Model): ResourceShape[] {
  return [...model.shapes.values()].filter((shape) => shape.type === "resource")
}

export function allOperations(model: Model): OperationShape[] {
  return [...model.shapes.values()].filter((shape) => shape.type === "operation")
}

export function structuresOf(model: Model): AggregateShape[] {
  return [...model.shapes.values()].flatMap((shape) => (shape.type === "structure" ? [shape] : []))
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
