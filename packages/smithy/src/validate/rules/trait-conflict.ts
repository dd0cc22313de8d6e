import type { Model } from "../../model/model.ts"
import type { AnyShape } from "../../model/shape.ts"
import { trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import { traitName } from "../names.ts"
import type { Rule } from "../rule.ts"
import { allShapes } from "../shapes.ts"

/** Traits say which others they cannot stand beside. */
export const traitConflict: Rule = (model, report) => {
  for (const shape of allShapes(model)) {
    const pairs = conflictsOf(model, shape)
    if (pairs.length === 0) continue
    const list = pairs.map(([one, other]) => `${traitName(one)} with ${traitName(other)}`).join(", ")
    const message = `Traits of this ${shape.type} exclude each other: ${list}`
    report({ severity: "ERROR", id: "TraitConflict", shape, message })
  }
}

function conflictsOf(model: Model, { traits }: AnyShape): (readonly [string, string])[] {
  return [...traits.keys()].flatMap((id) => {
    const definition = model.shapes.get(id)
    const conflicts = definition && property(trait(definition, "trait"), "conflicts")
    if (!Array.isArray(conflicts)) return []
    const ids = conflicts.map((one) => (String(one).includes("#") ? String(one) : `smithy.api#${one}`))
    return ids.filter((other) => traits.has(other)).map((other) => [id, other] as const)
  })
}
