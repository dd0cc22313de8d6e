import { trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import type { Rule } from "../rule.ts"
import { allShapes } from "../shapes.ts"

/** The bounds of a length must not be negative, and the least not greater than the most. */
export const lengthTrait: Rule = (model, report) => {
  for (const shape of allShapes(model)) {
    const min = property(trait(shape, "length"), "min") ?? 0
    const max = property(trait(shape, "length"), "max") ?? Number.POSITIVE_INFINITY
    const base = {
      severity: "ERROR",
      id: "LengthTrait",
      shape,
      span: shape.traits.get("smithy.api#length")?.span,
    } as const
    if (typeof min !== "number" || typeof max !== "number") continue
    if (min < 0) report({ ...base, message: `A length is never negative, but \`min\` is ${min}` })
    if (max < 0) report({ ...base, message: `A length is never negative, but \`max\` is ${max}` })
    if (min > max) report({ ...base, message: `Nothing is at least ${min} and at most ${max} long` })
  }
}
