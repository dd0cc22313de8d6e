import type { Model } from "../../model/model.ts"
import type { AnyShape } from "../../model/shape.ts"
import type { ShapeId } from "../../model/shape-id.ts"
import { hasTrait, trait } from "../../model/traits.ts"
import { select } from "../../selector/select.ts"
import { property } from "../../syntax/node.ts"
import { traitName } from "../names.ts"
import type { Rule } from "../rule.ts"
import { allShapes } from "../shapes.ts"

/** Traits may be applied only to shapes that their selector matches. */
export const traitTarget: Rule = (model, report) => {
  const matches = new Map<ShapeId, ReadonlySet<AnyShape> | undefined>()
  for (const shape of allShapes(model)) {
    for (const { id, span } of shape.traits.values()) {
      const definition = model.shapes.get(id)
      if (definition && hasTrait(definition, "mixin")) {
        const message = `${traitName(id)} is a mixin, and so cannot be applied`
        report({ severity: "ERROR", id: "TraitTarget", shape, span, message })
      }
      if (!matches.has(id)) matches.set(id, targetsOf(model, id))
      const allowed = matches.get(id)
      if (!allowed || allowed.has(shape)) continue
      report({
        severity: "ERROR",
        id: "TraitTarget",
        shape,
        span,
        message: `${traitName(id)} cannot be applied to this ${shape.type}`,
        hint: `It may be applied to shapes that match the selector: ${selectorOf(model, id)}`,
      })
    }
  }
}

/** The shapes that a trait may be applied to, or undefined when it may be applied to all. */
function targetsOf(model: Model, id: ShapeId): ReadonlySet<AnyShape> | undefined {
  const selector = selectorOf(model, id)
  if (selector === undefined || selector.trim() === "*") return undefined
  try {
    return select(model, selector)
  } catch {
    // What is wrong with the selector is reported at the trait's definition.
    return undefined
  }
}

function selectorOf(model: Model, id: ShapeId): string | undefined {
  const definition = model.shapes.get(id)
  const selector = definition && property(trait(definition, "trait"), "selector")
  return typeof selector === "string" ? selector : undefined
}
