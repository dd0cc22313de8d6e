import { ownShapesWith } from "../../model/trait-index.ts"
import { trait } from "../../model/traits.ts"
import { type Node, property } from "../../syntax/node.ts"
import type { Rule } from "../rule.ts"

/** The bounds of a length must not be negative, and the least not greater than the most. */
export const lengthTrait: Rule = (model, report) => {
  for (const shape of ownShapesWith(model, "smithy.api#length")) {
    const [min, max] = ["min", "max"].map((bound) => property(trait(shape, "length"), bound))
    const base = {
      severity: "ERROR",
      id: "LengthTrait",
      shape,
      span: shape.traits.get("smithy.api#length")?.span,
    } as const
    if (isNegative(min)) report({ ...base, message: `A length is never negative, but \`min\` is ${min}` })
    if (isNegative(max)) report({ ...base, message: `A length is never negative, but \`max\` is ${max}` })
    if (typeof min === "number" && typeof max === "number" && min > max) {
      report({ ...base, message: `Nothing is at least ${min} and at most ${max} long` })
    }
  }
}

function isNegative(bound: Node | undefined): bound is number {
  return typeof bound === "number" && bound < 0
}
