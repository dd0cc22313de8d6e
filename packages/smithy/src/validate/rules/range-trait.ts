import { ownShapesWith } from "../../model/trait-index.ts"
import { trait } from "../../model/traits.ts"
import { isNumber, property } from "../../syntax/node.ts"
import { aType } from "../names.ts"
import type { Rule } from "../rule.ts"

const fractional = new Set(["float", "double", "bigDecimal"])

/** A range must hold something, and its bounds must be whole numbers where its values are. */
export const rangeTrait: Rule = (model, report) => {
  for (const shape of ownShapesWith(model, "smithy.api#range")) {
    const range = trait(shape, "range")
    if (range === undefined) continue
    const [min, max] = [property(range, "min"), property(range, "max")]
    const base = {
      severity: "ERROR",
      id: "RangeTrait",
      shape,
      span: shape.traits.get("smithy.api#range")?.span,
    } as const
    if (isNumber(min) && isNumber(max) && min > max) {
      report({ ...base, message: `Nothing is at least ${min} and at most ${max}` })
    }
    const type = shape.type === "member" ? model.shapes.get(shape.target)?.type : shape.type
    if (type === undefined || fractional.has(type)) continue
    for (const [name, bound] of [
      ["min", min],
      ["max", max],
    ] as const) {
      if (typeof bound !== "number" || Number.isInteger(bound)) continue
      report({ ...base, message: `The values of ${aType(type)} are whole numbers, but \`${name}\` is ${bound}` })
    }
  }
}
