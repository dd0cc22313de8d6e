import type { Model } from "../model/model.ts"
import type {
  AggregateShape,
  AnyShape,
  MemberShape,
  OperationShape,
  ResourceShape,
  ServiceShape,
  Shape,
} from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import { allShapesOf, ownListsOf } from "../model/shape-lists.ts"
import { shapesWith } from "../model/trait-index.ts"

/** Every shape and member of a model, but those of its base, which were checked when this package was tested. */
export function ownShapes(model: Model): readonly AnyShape[] {
  return ownListsOf(model).all
}

/** As `ownShapes`, without members. */
export function ownTopLevel(model: Model): readonly Shape[] {
  return ownListsOf(model).topLevel
}

export function ownMembers(model: Model): readonly MemberShape[] {
  return ownListsOf(model).members
}

/** Every shape and member of a model. */
export function allShapes(model: Model): readonly AnyShape[] {
  return allShapesOf(model)
}

export function allMembers(model: Model): readonly MemberShape[] {
  return allShapesOf(model).filter((shape) => shape.type === "member")
}

export function servicesOf(model: Model): readonly ServiceShape[] {
  return ownListsOf(model).services
}

export function resourcesOf(model: Model): readonly ResourceShape[] {
  return ownListsOf(model).resources
}

export function allOperations(model: Model): readonly OperationShape[] {
  return ownListsOf(model).operations
}

export function structuresOf(model: Model): readonly AggregateShape[] {
  return ownListsOf(model).structures
}

export function enumsOf(model: Model): readonly AggregateShape[] {
  return ownListsOf(model).enums
}

export function unionsOf(model: Model): readonly AggregateShape[] {
  return ownListsOf(model).unions
}

/** The structures that have members on which at least one of some traits is in force. */
export function structuresWithMembers(model: Model, ...traits: readonly ShapeId[]): ReadonlySet<AggregateShape> {
  const found = new Set<AggregateShape>()
  for (const id of traits) {
    for (const member of shapesWith(model, id)) {
      const container = member.type === "member" ? model.shapes.get(member.container) : undefined
      if (container?.type === "structure") found.add(container)
    }
  }
  return found
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
