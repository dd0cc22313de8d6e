import type { Model } from "../../model/model.ts"
import type { Shape } from "../../model/shape.ts"
import { ownShapesWith } from "../../model/trait-index.ts"
import { trait } from "../../model/traits.ts"
import { type Node, property } from "../../syntax/node.ts"
import type { Rule } from "../rule.ts"

/** The paths of a trait's `breakingChanges` must lead to members. */
export const traitBreakingChanges: Rule = (model, report) => {
  for (const shape of ownShapesWith(model, "smithy.api#trait")) {
    if (shape.type === "member") continue
    const changes = property(trait(shape, "trait"), "breakingChanges")
    if (!Array.isArray(changes)) continue
    for (const [index, change] of changes.entries()) {
      const message = problemOf(model, shape, property(change, "path"))
      const span = shape.traits.get("smithy.api#trait")?.span
      if (message !== undefined)
        report({ severity: "ERROR", id: "TraitBreakingChanges", shape, span, message: `Change ${index}: ${message}` })
    }
  }
}

function problemOf(model: Model, trait: Shape, path: Node | undefined): string | undefined {
  if (typeof path !== "string" || path === "") return undefined
  let shape = trait
  for (const part of path.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~")
    const member = "members" in shape ? shape.members.get(name) : undefined
    const target = member && model.shapes.get(member.target)
    if (!target) return `in the path ${path}, \`${shape.id}\` has no member \`${name}\``
    shape = target
  }
  return undefined
}
