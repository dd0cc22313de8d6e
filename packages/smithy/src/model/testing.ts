import type { Node } from "../syntax/node.ts"
import type { Model } from "./model.ts"
import type { AggregateShape, MemberShape, OperationShape, ResourceShape, ServiceShape, Shape, Trait } from "./shape.ts"
import { memberId, type ShapeId } from "./shape-id.ts"

/** For tests: traits by id, or by the short name of one of the prelude. */
export type TraitValues = Readonly<Record<string, Node>>

/** For tests: a model of these shapes and nothing else, the prelude left out. */
export function modelOf(...shapes: readonly Shape[]): Model {
  return { metadata: new Map(), shapes: new Map(shapes.map((shape) => [shape.id, shape])) }
}

/** For tests: a shape with members; each is a target, or a target and its traits. */
export function aggregate(
  type: AggregateShape["type"],
  id: ShapeId,
  members: Readonly<Record<string, ShapeId | readonly [ShapeId, TraitValues]>>,
  values: TraitValues = {},
): AggregateShape {
  const entries = Object.entries(members).map(([name, member]): [string, MemberShape] => {
    const [target, own] = typeof member === "string" ? [member, {}] : member
    return [name, { ...base(memberId(id, name), own), type: "member", container: id, name, target }]
  })
  return { ...base(id, values), type, members: new Map(entries) }
}

export function operation(
  id: ShapeId,
  parts: Partial<Pick<OperationShape, "input" | "output" | "errors">> = {},
  values: TraitValues = {},
): OperationShape {
  const unit = "smithy.api#Unit"
  return { ...base(id, values), type: "operation", input: unit, output: unit, errors: [], ...parts }
}

export function service(id: ShapeId, parts: Partial<ServiceShape> = {}, values: TraitValues = {}): ServiceShape {
  const empty = { version: "1", operations: [], resources: [], errors: [], rename: new Map<ShapeId, string>() }
  return { ...base(id, values), type: "service", ...empty, ...parts }
}

export function resource(id: ShapeId, parts: Partial<ResourceShape> = {}, values: TraitValues = {}): ResourceShape {
  const maps = { identifiers: new Map<string, ShapeId>(), properties: new Map<string, ShapeId>() }
  const lists = { operations: [], resources: [], collectionOperations: [] }
  return { ...base(id, values), type: "resource", ...maps, ...lists, lifecycle: {}, ...parts }
}

function base(id: ShapeId, values: TraitValues) {
  const entries = Object.entries(values).map(([name, value]): [ShapeId, Trait] => {
    const traitId = name.includes("#") ? name : `smithy.api#${name}`
    return [traitId, { id: traitId, value }]
  })
  const traits = new Map(entries)
  return { id, traits, introducedTraits: traits, mixins: [] }
}
