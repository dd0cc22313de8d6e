import type { Shape } from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import type { TraitTable } from "./collect-traits.ts"
import type { Definition } from "./definition.ts"
import type { KnownShapes } from "./known-shapes.ts"
import type { Problems } from "./problems.ts"

/** What shapes are built from. */
export interface Build {
  readonly definitions: ReadonlyMap<ShapeId, Definition>
  readonly traits: TraitTable
  readonly known: KnownShapes
  readonly problems: Problems
  /** The shapes built so far; the mixins of the one being built are among them unless they are broken. */
  readonly shapes: Map<ShapeId, Shape>
}
