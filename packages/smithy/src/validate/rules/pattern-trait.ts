import { ownShapesWith } from "../../model/trait-index.ts"
import { textTrait } from "../../model/traits.ts"
import type { Rule } from "../rule.ts"

/** A pattern without anchors matches anywhere in a text, which is seldom meant. */
export const patternTrait: Rule = (model, report) => {
  for (const shape of ownShapesWith(model, "smithy.api#pattern")) {
    const pattern = textTrait(shape, "pattern")
    if (pattern === undefined || (pattern.startsWith("^") && pattern.endsWith("$"))) continue
    report({
      severity: "WARNING",
      id: "PatternTrait",
      shape,
      span: shape.traits.get("smithy.api#pattern")?.span,
      message: `The pattern ${pattern} matches a part of a text, too`,
      hint: "Put it between `^` and `$`, or begin and end it with `.*`.",
    })
  }
}
