import { findShape, type Model } from "../model/model.ts"
import { containerOf, type ShapeId } from "../model/shape-id.ts"
import { ownListsOf } from "../model/shape-lists.ts"
import type { TraitTable } from "./collect-traits.ts"
import type { KnownShapes } from "./known-shapes.ts"
import { messages } from "./messages.ts"
import type { Problems } from "./problems.ts"

/** Complains of traits that were applied to what does not exist, and of shapes that were applied and are no traits. */
export function checkTraits(model: Model, table: TraitTable, known: KnownShapes, problems: Problems): void {
  const checked = new Set<ShapeId>()
  const areAllClaimed = countClaimed(model, table) === table.size
  for (const [target, traits] of table) {
    if (!areAllClaimed && !isClaimed(target, model, known)) {
      const container = containerOf(target)
      const similar = known.has(container) ? undefined : known.similarTo(container)
      for (const { id, span } of traits.values()) problems.error(messages.applyToUnknown(id, target, similar), { span })
    }
    for (const { id, span } of traits.values()) {
      if (checked.has(id)) continue
      checked.add(id)
      const shape = model.shapes.get(id)
      if (shape && !shape.traits.has("smithy.api#trait")) problems.error(messages.noTrait(id), { span, shape: id })
    }
  }
}

/** How many shapes of a table exist: nearly always all, which is found out faster than by taking ids apart. */
function countClaimed(model: Model, table: TraitTable): number {
  let count = 0
  for (const { id } of ownListsOf(model).all) if (table.has(id)) count++
  return count
}

/** Whether a shape exists, or is so broken that it could not be built: then what is wrong was said already. */
function isClaimed(target: ShapeId, model: Model, known: KnownShapes): boolean {
  if (findShape(model, target)) return true
  const container = containerOf(target)
  return known.has(container) && !model.shapes.has(container)
}
