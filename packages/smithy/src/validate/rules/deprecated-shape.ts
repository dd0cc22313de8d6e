import type { Model } from "../../model/model.ts"
import type { AnyShape } from "../../model/shape.ts"
import { textOf } from "../deprecation.ts"
import type { Rule } from "../rule.ts"
import { ownShapes } from "../shapes.ts"

const deprecated = "smithy.api#deprecated"

/** Shapes that are `@deprecated` should be used only by others that are. */
export const deprecatedShape: Rule = (model, report) => {
  for (const shape of ownShapes(model)) {
    const targets = shape.type === "member" ? [shape.target] : shape.mixins
    for (const id of targets) {
      const deprecation = model.shapes.get(id)?.traits.get(deprecated)
      if (!deprecation || isDeprecated(model, shape)) continue
      report({
        severity: "WARNING",
        id: `DeprecatedShape.${id}`,
        shape,
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
