import type { Model } from "../../model/model.ts"
import type { AggregateShape } from "../../model/shape.ts"
import type { ShapeId } from "../../model/shape-id.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import { quoted, traitName } from "../names.ts"
import type { Rule } from "../rule.ts"

/** Some traits can be applied to one member of a structure only, or to one of those that target the same shape. */
export const exclusiveStructureMemberTrait: Rule = (model, report) => {
  for (const definition of shapesWith(model, "smithy.api#trait")) {
    const exclusive = property(trait(definition, "trait"), "structurallyExclusive")
    if (exclusive !== "member" && exclusive !== "target") continue
    for (const shape of structuresWith(model, definition.id)) {
      for (const names of groups(shape, definition.id, exclusive === "target")) {
        if (names.length < 2) continue
        const message = `${traitName(definition.id)} can be applied to one member only, not to ${quoted(names)}`
        report({ severity: "ERROR", id: "ExclusiveStructureMemberTrait", shape, message })
      }
    }
  }
}

/** The structures that have members with a trait. */
function structuresWith(model: Model, traitId: ShapeId): ReadonlySet<AggregateShape> {
  const found = new Set<AggregateShape>()
  for (const member of shapesWith(model, traitId)) {
    const container = member.type === "member" ? model.shapes.get(member.container) : undefined
    if (container?.type === "structure") found.add(container)
  }
  return found
}

/** The names of the members with a trait, together or by target. */
function groups({ members }: AggregateShape, traitId: string, byTarget: boolean): string[][] {
  const found = [...members.values()].filter(({ traits }) => traits.has(traitId))
  if (!byTarget) return [found.map(({ name }) => name)]
  const targets = [...new Set(found.map(({ target }) => target))]
  return targets.map((target) => found.filter((member) => member.target === target).map(({ name }) => name))
}
