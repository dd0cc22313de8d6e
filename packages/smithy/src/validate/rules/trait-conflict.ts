import type { Model } from "../../model/model.ts"
import type { AnyShape } from "../../model/shape.ts"
import type { ShapeId } from "../../model/shape-id.ts"
import { traitIndexOf } from "../../model/trait-index.ts"
import { trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import { traitName } from "../names.ts"
import type { Rule } from "../rule.ts"

/** Traits say which others they cannot stand beside. */
export const traitConflict: Rule = (model, report) => {
  const pairs = new Map<AnyShape, string[]>()
  const index = traitIndexOf(model)
  for (const [id, shapes] of index) {
    const conflicts = conflictsOf(model, id).filter((other) => index.has(other))
    if (conflicts.length === 0) continue
    for (const shape of shapes) {
      const found = conflicts.filter((other) => shape.traits.has(other))
      if (found.length === 0) continue
      const texts = found.map((other) => `${traitName(id)} with ${traitName(other)}`)
      pairs.set(shape, [...(pairs.get(shape) ?? []), ...texts])
    }
  }
  for (const [shape, texts] of pairs) {
    const message = `Traits of this ${shape.type} exclude each other: ${texts.join(", ")}`
    report({ severity: "ERROR", id: "TraitConflict", shape, message })
  }
}

function conflictsOf(model: Model, id: ShapeId): ShapeId[] {
  const definition = model.shapes.get(id)
  const conflicts = definition && property(trait(definition, "trait"), "conflicts")
  if (!Array.isArray(conflicts)) return []
  return conflicts.map((one) => (String(one).includes("#") ? String(one) : `smithy.api#${one}`))
}
