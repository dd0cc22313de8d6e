import { traitIndexOf } from "../../model/trait-index.ts"
import { textOf } from "../deprecation.ts"
import { traitName } from "../names.ts"
import type { Rule } from "../rule.ts"

/** Traits that are `@deprecated` should not be applied any more. */
export const deprecatedTrait: Rule = (model, report) => {
  for (const [id, shapes] of traitIndexOf(model)) {
    const deprecation = model.shapes.get(id)?.traits.get("smithy.api#deprecated")
    // Loading a model of version 2.0 warns of `@enum`, and in 1.0 there is nothing else.
    if (!deprecation || id === "smithy.api#enum") continue
    const message = `${traitName(id)} is deprecated${textOf(deprecation)}`
    for (const shape of shapes) {
      const span = shape.traits.get(id)?.span
      report({ severity: "WARNING", id: "DeprecatedTrait", shape, span, message })
    }
  }
}
