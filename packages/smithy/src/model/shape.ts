import type { Node } from "../syntax/node.ts"
import type { Span } from "../syntax/source.ts"
import type { SimpleType } from "../syntax/tree.ts"
import type { ShapeId } from "./shape-id.ts"

export type { SimpleType }

/** A trait as applied to a shape. */
export interface Trait {
  readonly id: ShapeId
  readonly value: Node
  readonly span?: Span
}

export type Traits = ReadonlyMap<ShapeId, Trait>

interface ShapeBase {
  readonly id: ShapeId
  /** All traits in force: the shape's own, those applied, those that mixins bring. */
  readonly traits: Traits
  /** The traits this shape states itself, without those of its mixins. The same map when there are no mixins. */
  readonly introducedTraits: Traits
  readonly mixins: readonly ShapeId[]
  readonly span?: Span
}

export interface SimpleShape extends ShapeBase {
  readonly type: SimpleType
}

/** A member. `target` is the id of the shape that gives it its type; for enum members `smithy.api#Unit`. */
export interface MemberShape extends ShapeBase {
  readonly type: "member"
  readonly container: ShapeId
  readonly name: string
  readonly target: ShapeId
  // `mixins` holds the ids of the mixin members it comes from; empty for one that the container declares itself.
}

export type Members = ReadonlyMap<string, MemberShape>

/** Lists have `member`; maps have `key` and `value`; the others their own names, in the order of declaration. */
export interface AggregateShape extends ShapeBase {
  readonly type: "list" | "map" | "structure" | "union" | "enum" | "intEnum"
  readonly members: Members
}

interface EntityShape extends ShapeBase {
  readonly operations: readonly ShapeId[]
  readonly resources: readonly ShapeId[]
}

export interface ServiceShape extends EntityShape {
  readonly type: "service"
  readonly version: string
  readonly errors: readonly ShapeId[]
  /** Names that a shape of the closure has in this service instead of its own. */
  readonly rename: ReadonlyMap<ShapeId, string>
  /** What the service states itself, without what its mixins bring. Absent when there are no mixins. */
  readonly introduced?: Pick<ServiceShape, "version" | "operations" | "resources" | "errors" | "rename">
}

export const lifecycles = ["put", "create", "read", "update", "delete", "list"] as const

export type Lifecycle = (typeof lifecycles)[number]

export interface ResourceShape extends EntityShape {
  readonly type: "resource"
  readonly identifiers: ReadonlyMap<string, ShapeId>
  readonly properties: ReadonlyMap<string, ShapeId>
  readonly lifecycle: { readonly [name in Lifecycle]?: ShapeId }
  readonly collectionOperations: readonly ShapeId[]
}

export interface OperationShape extends ShapeBase {
  readonly type: "operation"
  /** `smithy.api#Unit` when the operation takes nothing. */
  readonly input: ShapeId
  readonly output: ShapeId
  readonly errors: readonly ShapeId[]
  /** What the operation states itself, without what its mixins bring. Absent when there are no mixins. */
  readonly introduced?: Pick<OperationShape, "errors">
}

export type Shape = SimpleShape | AggregateShape | ServiceShape | ResourceShape | OperationShape
export type AnyShape = Shape | MemberShape
export type ShapeType = AnyShape["type"]
