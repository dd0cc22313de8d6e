import { hasTrait } from "../../model/traits.ts"
import { traitName } from "../names.ts"
import type { Rule } from "../rule.ts"
import { allShapes } from "../shapes.ts"

/** Traits that are `@unstable` may change their meaning. */
export const unstableTrait: Rule = (model, report) => {
  for (const shape of allShapes(model)) {
    for (const { id, span } of shape.traits.values()) {
      const definition = model.shapes.get(id)
      if (!definition || !hasTrait(definition, "unstable")) continue
      const message = `${traitName(id)} is unstable and may change`
      report({ severity: "WARNING", id: `UnstableTrait.${id}`, shape, span, message })
    }
  }
}
