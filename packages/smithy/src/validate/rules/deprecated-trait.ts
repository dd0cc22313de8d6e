import { textOf } from "../deprecation.ts"
import { traitName } from "../names.ts"
import type { Rule } from "../rule.ts"
import { allShapes } from "../shapes.ts"

/** Traits that are `@deprecated` should not be applied any more. */
export const deprecatedTrait: Rule = (model, report) => {
  for (const shape of allShapes(model)) {
    for (const { id, span } of shape.traits.values()) {
      const definition = model.shapes.get(id)
      const deprecation = definition?.traits.get("smithy.api#deprecated")
      if (!deprecation) continue
      report({
        severity: "WARNING",
        id: "DeprecatedTrait",
        shape,
        span,
        message: `${traitName(id)} is deprecated${textOf(deprecation)}`,
      })
    }
  }
}
