import type { Node } from "../syntax/node.ts"
import type { Span } from "../syntax/source.ts"
import type { AnyShape, Shape } from "./shape.ts"
import { containerOf, memberNameOf, type ShapeId } from "./shape-id.ts"

/**
 * The semantic model: every shape by id, mixins and `apply` already worked in. Plain data, never changed after loading.
 */
export interface Model {
  readonly metadata: ReadonlyMap<string, Node>
  /**
   * Where the values of metadata are, of lists that were joined one for each part. Absent for models made otherwise
   * than by loading.
   */
  readonly metadataSpans?: ReadonlyMap<string, readonly Span[]>
  /** Top-level shapes, the prelude's included. Members are in their containers; `findShape` finds both. */
  readonly shapes: ReadonlyMap<ShapeId, Shape>
  /**
   * The model of the prelude and of trait modules on which this one is built, and others are as well: what is known of
   * it need not be found out for each. Its shapes are among `shapes`. Absent where there is none.
   */
  readonly base?: Model
  /** The ids of shapes that are declared and could not be built. Absent when there are none. */
  readonly broken?: ReadonlySet<ShapeId>
}

/** Whether a shape is declared so badly that it could not be built, of which the diagnostics of loading tell. */
export function isBroken(model: Model, id: ShapeId): boolean {
  return model.broken?.has(containerOf(id)) ?? false
}

/** The shape or member with this id. */
export function findShape(model: Model, id: ShapeId): AnyShape | undefined {
  const topLevel = model.shapes.get(id)
  if (topLevel) return topLevel
  const member = memberNameOf(id)
  if (member === undefined) return undefined
  const shape = model.shapes.get(containerOf(id))
  return shape && "members" in shape ? shape.members.get(member) : undefined
}
