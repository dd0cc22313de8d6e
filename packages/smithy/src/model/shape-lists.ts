import { derived } from "./derived.ts"
import type { Model } from "./model.ts"
import type {
  AggregateShape,
  AnyShape,
  MemberShape,
  OperationShape,
  ResourceShape,
  ServiceShape,
  Shape,
} from "./shape.ts"

/** The shapes of a model by what they are, each in the order of the model. */
export interface ShapeLists {
  /** Every shape, its members behind it. */
  readonly all: readonly AnyShape[]
  /** Those that are no members. */
  readonly topLevel: readonly Shape[]
  readonly members: readonly MemberShape[]
  readonly services: readonly ServiceShape[]
  readonly resources: readonly ResourceShape[]
  readonly operations: readonly OperationShape[]
  readonly structures: readonly AggregateShape[]
  readonly unions: readonly AggregateShape[]
  /** Those of integers included. */
  readonly enums: readonly AggregateShape[]
}

/**
 * The shapes that are a model's own, and not of its base: half of an average model is the prelude and trait modules.
 */
export const ownListsOf = derived((model: Model) => makeLists(ownShapesOf(model)))

/** Every shape and member of a model, those of its base first. */
export function allShapesOf(model: Model): readonly AnyShape[] {
  const { all } = ownListsOf(model)
  return model.base ? [...allShapesOf(model.base), ...all] : all
}

function ownShapesOf({ shapes, base }: Model): Iterable<Shape> {
  return base ? [...shapes.values()].filter(({ id }) => !base.shapes.has(id)) : shapes.values()
}

function makeLists(shapes: Iterable<Shape>): ShapeLists {
  const all: AnyShape[] = []
  const topLevel: Shape[] = []
  const members: MemberShape[] = []
  const services: ServiceShape[] = []
  const resources: ResourceShape[] = []
  const operations: OperationShape[] = []
  const structures: AggregateShape[] = []
  const unions: AggregateShape[] = []
  const enums: AggregateShape[] = []
  for (const shape of shapes) {
    all.push(shape)
    topLevel.push(shape)
    if (shape.type === "service") services.push(shape)
    else if (shape.type === "resource") resources.push(shape)
    else if (shape.type === "operation") operations.push(shape)
    else if (shape.type === "structure") structures.push(shape)
    else if (shape.type === "union") unions.push(shape)
    else if (shape.type === "enum" || shape.type === "intEnum") enums.push(shape)
    if (!("members" in shape)) continue
    for (const member of shape.members.values()) {
      all.push(member)
      members.push(member)
    }
  }
  return { all, topLevel, members, services, resources, operations, structures, unions, enums }
}
