import type { Model } from "../../model/model.ts"
import { relationshipsOf } from "../../model/relationships.ts"
import type { AnyShape, MemberShape, ResourceShape } from "../../model/shape.ts"
import type { ShapeId } from "../../model/shape-id.ts"
import { trait } from "../../model/traits.ts"
import { type Node, property } from "../../syntax/node.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { ownMembers, resourcesOf } from "../shapes.ts"

/** A member that looks like an identifier of a resource, and is not reached from it, should have `@references`. */
export const memberShouldReferenceResource: Rule = (model, report) => {
  const resources = resourcesOf(model)
  if (resources.length === 0) return
  const names = new Set(resources.flatMap(({ identifiers }) => [...identifiers.keys()]))
  for (const member of ownMembers(model)) {
    if (!names.has(member.name)) continue
    const candidates = resources.filter((resource) => resource.identifiers.get(member.name) === member.target)
    if (candidates.length === 0) continue
    const known = knownResources(model, member)
    const missing = candidates.filter(({ id }) => !known.has(id))
    if (missing.length === 0) continue
    const message = `The member seems to refer to ${quoted(missing.map(({ id }) => id))}`
    const hint = "If it does, say so by `@references`."
    report({ severity: "WARNING", id: "MemberShouldReferenceResource", shape: member, message, hint })
  }
}

/** The resources that a member is known to belong to. */
function knownResources(model: Model, member: MemberShape): ReadonlySet<ShapeId> {
  const container = model.shapes.get(member.container)
  const known = new Set([...referenced(member), ...(container ? referenced(container) : [])])
  for (const resource of resourcesAbove(model, member)) {
    known.add(resource.id)
    for (const id of resource.resources) known.add(id)
  }
  return known
}

function referenced(shape: AnyShape): ShapeId[] {
  const references = trait(shape, "references")
  return Array.isArray(references) ? references.map((reference: Node) => String(property(reference, "resource"))) : []
}

function resourcesAbove(model: Model, start: AnyShape): ResourceShape[] {
  const seen = new Set([start])
  for (const shape of seen) {
    for (const { from, label } of relationshipsOf(model).ownTo(shape)) {
      if (label !== "container" && label !== "bound" && label !== "trait") seen.add(from)
    }
  }
  return [...seen].flatMap((shape) => (shape.type === "resource" ? [shape] : []))
}
