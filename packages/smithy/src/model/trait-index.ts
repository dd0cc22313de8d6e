import { derived } from "./derived.ts"
import type { Model } from "./model.ts"
import type { AnyShape } from "./shape.ts"
import type { ShapeId } from "./shape-id.ts"
import { ownListsOf } from "./shape-lists.ts"

/**
 * The shapes and members on which a trait is in force, in the order of the model. Answered at once when there are none.
 */
export function shapesWith(model: Model, trait: ShapeId): readonly AnyShape[] {
  const own = ownShapesWith(model, trait)
  const others = model.base ? shapesWith(model.base, trait) : none
  if (own.length === 0) return others
  return others.length === 0 ? own : [...others, ...own]
}

/** As `shapesWith`, without those of the model's base. */
export function ownShapesWith(model: Model, trait: ShapeId): readonly AnyShape[] {
  return traitIndexOf(model).get(trait) ?? none
}

const none: readonly AnyShape[] = []

/** All traits that are in force on shapes and members of a model's own, by id, and where they are. */
export const traitIndexOf = derived((model: Model): ReadonlyMap<ShapeId, readonly AnyShape[]> => {
  const index = new Map<ShapeId, AnyShape[]>()
  for (const shape of ownListsOf(model).all) {
    for (const id of shape.traits.keys()) {
      const shapes = index.get(id)
      if (shapes) shapes.push(shape)
      else index.set(id, [shape])
    }
  }
  return index
})
