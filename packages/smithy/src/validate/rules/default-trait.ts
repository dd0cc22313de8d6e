import type { Model } from "../../model/model.ts"
import type { AnyShape, Trait } from "../../model/shape.ts"
import { namespaceOf } from "../../model/shape-id.ts"
import { trait } from "../../model/traits.ts"
import { isNodeObject, type Node } from "../../syntax/node.ts"
import { findingsOf } from "../findings.ts"
import type { Report, Rule } from "../rule.ts"
import { ownShapes } from "../shapes.ts"
import { isBase64 } from "../values/check-constraints.ts"
import { checkValue } from "../values/check-value.ts"
import { describeValue } from "../values/describe-value.ts"

const id = "DefaultTrait"

/**
 * Defaults must be values of their shape, empty where they are aggregates, and the same for a member as for its target.
 */
export const defaultTrait: Rule = (model, report) => {
  for (const shape of ownShapes(model)) {
    const own = shape.traits.get("smithy.api#default")
    if (own && namespaceOf(shape.id) !== "smithy.api") checkDefault(model, shape, own, report)
    if (shape.type === "member") checkTargetsDefault(model, shape, report)
  }
}

function checkDefault(model: Model, shape: AnyShape, { value, span }: Trait, report: Report): void {
  if (value === null) {
    if (shape.type === "member") return
    report({ severity: "ERROR", id, shape, span, message: "Only the default of a member can be null" })
    return
  }
  const problems = checkValue(model, shape, value, { zeroRangeIsWarning: true })
  for (const finding of findingsOf(id, problems, "The default", [])) report({ ...finding, shape, span })
  const type = shape.type === "member" ? model.shapes.get(shape.target)?.type : shape.type
  if (type === "blob" && typeof value === "string" && !isBase64(value)) {
    report({
      severity: "WARNING",
      id,
      shape,
      span,
      message: `The default of a blob should be base64, found ${describeValue(value)}`,
    })
  }
  if (type !== "document" && type !== "list" && type !== "map") return
  if (isFilled(value)) report({ severity: "ERROR", id, shape, span, message: `The default of a ${type} must be empty` })
}

function isFilled(value: Node): boolean {
  if (Array.isArray(value)) return value.length > 0
  return isNodeObject(value) && Object.keys(value).length > 0
}

function checkTargetsDefault(model: Model, shape: AnyShape, report: Report): void {
  if (shape.type !== "member" || model.shapes.get(shape.container)?.type !== "structure") return
  const target = model.shapes.get(shape.target)
  const expected = target && trait(target, "default")
  if (expected === undefined) return
  const own = trait(shape, "default")
  if (own === null || own === expected) return
  const found = own === undefined ? "this member has none" : `that of this member is ${describeValue(own)}`
  if (own !== undefined && JSON.stringify(own) === JSON.stringify(expected)) return
  report({
    severity: "ERROR",
    id,
    shape,
    span: shape.traits.get("smithy.api#default")?.span,
    message: `\`${shape.target}\` has the default ${describeValue(expected)}, and ${found}`,
    hint: "Give the member the same default, or null for none.",
  })
}
