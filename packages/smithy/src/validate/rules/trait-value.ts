import { namespaceOf } from "../../model/shape-id.ts"
import { findingsOf } from "../findings.ts"
import type { Rule } from "../rule.ts"
import { allShapes } from "../shapes.ts"
import { checkValue } from "../values/check-value.ts"

/** The values of traits must fit the shapes that define them. */
export const traitValue: Rule = (model, report) => {
  for (const shape of allShapes(model)) {
    if (namespaceOf(shape.id) === "smithy.api") continue
    for (const { id, value, span } of shape.introducedTraits.values()) {
      const definition = model.shapes.get(id)
      if (!definition) continue
      const problems = checkValue(model, definition, value)
      for (const finding of findingsOf("TraitValue", problems, `\`@${id}\``)) report({ ...finding, shape, span })
    }
  }
}
