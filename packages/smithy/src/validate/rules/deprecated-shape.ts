import { textOf } from "../deprecation.ts"
import type { Rule } from "../rule.ts"
import { allShapes } from "../shapes.ts"

/** Shapes that are `@deprecated` should be used only by others that are. */
export const deprecatedShape: Rule = (model, report) => {
  for (const shape of allShapes(model)) {
    const container = shape.type === "member" ? model.shapes.get(shape.container) : undefined
    if ([shape, container].some((one) => one?.introducedTraits.has("smithy.api#deprecated"))) continue
    const targets = shape.type === "member" ? [shape.target] : shape.mixins
    for (const id of targets) {
      const deprecation = model.shapes.get(id)?.traits.get("smithy.api#deprecated")
      if (!deprecation) continue
      report({
        severity: "WARNING",
        id: `DeprecatedShape.${id}`,
        shape,
        message: `\`${id}\` is deprecated${textOf(deprecation)}`,
      })
    }
  }
}
