import { groupBy } from "../../model/group-by.ts"
import type { Model } from "../../model/model.ts"
import { targetLabel } from "../../model/references.ts"
import { relationshipsOf } from "../../model/relationships.ts"
import type { AggregateShape, AnyShape, MemberShape } from "../../model/shape.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { property } from "../../syntax/node.ts"
import { quoted, traitName } from "../names.ts"
import type { Rule } from "../rule.ts"
import { ownMembers } from "../shapes.ts"

/** Some traits can be applied to one member of a structure only, or to the target of one only. */
export const exclusiveStructureMemberTrait: Rule = (model, report) => {
  for (const { id, traits } of shapesWith(model, "smithy.api#trait")) {
    const exclusive = property(traits.get("smithy.api#trait")?.value, "structurallyExclusive")
    if (exclusive !== "member" && exclusive !== "target") continue
    const applied = shapesWith(model, id)
    if (applied.length === 0) continue
    const members = exclusive === "member" ? applied.filter(isMember) : membersTargeting(model, applied)
    for (const [shape, names] of repeatedIn(model, members)) {
      const problem =
        exclusive === "member"
          ? "can be applied to one member only, not to"
          : "can be on the target of one member only, not of"
      const message = `${traitName(id)} ${problem} ${quoted(names)}`
      report({ severity: "ERROR", id: "ExclusiveStructureMemberTrait", shape, message })
    }
  }
}

function isMember(shape: AnyShape): shape is MemberShape {
  return shape.type === "member"
}

function membersTargeting(model: Model, shapes: readonly AnyShape[]): readonly MemberShape[] {
  const graph = relationshipsOf(model)
  const edges = shapes.flatMap((shape) => graph.ownTo(shape)).filter(({ label }) => label === targetLabel)
  const targeting = new Set(edges.map(({ from }) => from))
  return targeting.size < 2 ? [] : ownMembers(model).filter((member) => targeting.has(member))
}

/** The structures that have several of some members, and the names of these. */
function repeatedIn(model: Model, members: readonly MemberShape[]): (readonly [AggregateShape, readonly string[]])[] {
  return [...groupBy(members, ({ container }) => container)].flatMap(([id, group]) => {
    const shape = model.shapes.get(id)
    return shape?.type === "structure" && group.length > 1 ? [[shape, group.map(({ name }) => name)]] : []
  })
}
