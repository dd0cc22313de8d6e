import type { Model } from "../../model/model.ts"
import { targetLabel } from "../../model/references.ts"
import { relationshipsOf } from "../../model/relationships.ts"
import type { AnyShape } from "../../model/shape.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { textOf } from "../deprecation.ts"
import type { Rule } from "../rule.ts"

const deprecated = "smithy.api#deprecated"

/** Shapes that are `@deprecated` should be used only by others that are. */
export const deprecatedShape: Rule = (model, report) => {
  for (const { id, type, traits } of shapesWith(model, deprecated)) {
    const deprecation = traits.get(deprecated)
    const shape = model.shapes.get(id)
    if (!deprecation || !shape || type === "member") continue
    for (const { from, label } of relationshipsOf(model).ownTo(shape)) {
      if ((label !== targetLabel && label !== "mixin") || isDeprecated(model, from)) continue
      report({
        severity: "WARNING",
        id: `DeprecatedShape.${id}`,
        shape: from,
        message: `\`${id}\` is deprecated${textOf(deprecation)}`,
      })
    }
  }
}

/** Whether a shape says so itself, or its container does. */
function isDeprecated(model: Model, shape: AnyShape): boolean {
  const container = shape.type === "member" ? model.shapes.get(shape.container) : undefined
  return shape.introducedTraits.has(deprecated) || container?.introducedTraits.has(deprecated) === true
}
