import { findShape, type Model } from "../model/model.ts"
import { containerOf } from "../model/shape-id.ts"
import type { TraitTable } from "./collect-traits.ts"
import type { KnownShapes } from "./known-shapes.ts"
import { messages } from "./messages.ts"
import type { Problems } from "./problems.ts"

/** Complains of traits that were applied to what does not exist. */
export function reportUnclaimedTraits(model: Model, table: TraitTable, known: KnownShapes, problems: Problems): void {
  for (const [target, traits] of table) {
    if (findShape(model, target)) continue
    const container = containerOf(target)
    // What is wrong with a shape that could not be built was said already.
    if (known.has(container) && !model.shapes.has(container)) continue
    const similar = known.has(container) ? undefined : known.similarTo(container)
    for (const { id, span } of traits.values()) problems.error(messages.applyToUnknown(id, target, similar), { span })
  }
}
