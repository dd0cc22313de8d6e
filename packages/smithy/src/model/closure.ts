import { derived } from "./derived.ts"
import type { Model } from "./model.ts"
import { relationshipsOf } from "./relationships.ts"
import type { ServiceShape, Shape } from "./shape.ts"

/** Edges that lead back up, or to what is already worked into a shape. */
const notFollowed: ReadonlySet<string> = new Set(["bound", "container", "mixin"])

const closuresIn = derived((model: Model) => derived((service: ServiceShape) => walk(model, service)))

/**
 * Everything a service is made of: itself, its resources and operations, and each shape their inputs, outputs, errors,
 * identifiers and properties lead to, those of the prelude included. Mixins are left out, and traits. In the order in
 * which a reader of the service meets them.
 */
export function closureOf(model: Model, service: ServiceShape): readonly Shape[] {
  return closuresIn(model)(service)
}

function walk(model: Model, service: ServiceShape): readonly Shape[] {
  const graph = relationshipsOf(model)
  const seen = new Set<Shape>()
  const open: Shape[] = [service]
  const next: Shape[] = []
  for (let shape = open.pop(); shape; shape = open.pop()) {
    if (seen.has(shape)) continue
    seen.add(shape)
    // The members of enums lead nowhere.
    if (shape.type === "enum" || shape.type === "intEnum") continue
    graph.eachFrom(shape, (label, to) => {
      // Nothing is worth seeing of a member but its target.
      const shape = to.type === "member" ? model.shapes.get(to.target) : to
      if (shape && !notFollowed.has(label)) next.push(shape)
    })
    for (let to = next.pop(); to; to = next.pop()) open.push(to)
  }
  return [...seen]
}
