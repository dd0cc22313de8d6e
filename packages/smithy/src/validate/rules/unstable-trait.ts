import { traitIndexOf } from "../../model/trait-index.ts"
import { hasTrait } from "../../model/traits.ts"
import { traitName } from "../names.ts"
import type { Rule } from "../rule.ts"

/** Traits that are `@unstable` may change their meaning. */
export const unstableTrait: Rule = (model, report) => {
  for (const [id, shapes] of traitIndexOf(model)) {
    const definition = model.shapes.get(id)
    if (!definition || !hasTrait(definition, "unstable")) continue
    const message = `${traitName(id)} is unstable and may change`
    for (const shape of shapes) {
      const span = shape.traits.get(id)?.span
      report({ severity: "WARNING", id: `UnstableTrait.${id}`, shape, span, message })
    }
  }
}
