import type { Model } from "../../model/model.ts"
import type { AnyShape, Shape } from "../../model/shape.ts"
import { traitIndexOf } from "../../model/trait-index.ts"
import { hasTrait, trait } from "../../model/traits.ts"
import { selectAmong } from "../../selector/select.ts"
import { property } from "../../syntax/node.ts"
import { isBundled } from "../bundled.ts"
import { traitName } from "../names.ts"
import type { Rule } from "../rule.ts"

/** Traits may be applied only to shapes that their selector matches. */
export const traitTarget: Rule = (model, report) => {
  for (const [id, shapes] of traitIndexOf(model)) {
    const definition = model.shapes.get(id)
    if (!definition) continue
    const isMixin = hasTrait(definition, "mixin")
    const checked = shapes.filter(({ traits }) => !isBundled(traits.get(id)))
    if (checked.length === 0) continue
    const allowed = allowedAmong(model, definition, checked)
    for (const shape of checked) {
      const base = { severity: "ERROR", id: "TraitTarget", shape, span: shape.traits.get(id)?.span } as const
      if (isMixin) report({ ...base, message: `${traitName(id)} is a mixin, and so cannot be applied` })
      if (!allowed || allowed.has(shape)) continue
      report({
        ...base,
        message: `${traitName(id)} cannot be applied to this ${shape.type}`,
        hint: `It may be applied to shapes that match the selector: ${selectorOf(definition)}`,
      })
    }
  }
}

/** Those of some shapes that a trait may be applied to, or undefined when it may be applied to all. */
function allowedAmong(model: Model, definition: Shape, shapes: readonly AnyShape[]): ReadonlySet<AnyShape> | undefined {
  const selector = selectorOf(definition)
  if (selector === undefined || selector.trim() === "*") return undefined
  try {
    return selectAmong(model, selector, shapes)
  } catch {
    // What is wrong with the selector is reported at the trait's definition.
    return undefined
  }
}

function selectorOf(definition: Shape): string | undefined {
  const selector = property(trait(definition, "trait"), "selector")
  return typeof selector === "string" ? selector : undefined
}
