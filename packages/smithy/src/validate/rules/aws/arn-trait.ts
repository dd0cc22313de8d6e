import { trait } from "../../../model/traits.ts"
import { property } from "../../../syntax/node.ts"
import type { Rule } from "../../rule.ts"
import { resourcesWith } from "../../shapes.ts"

const arn = "aws.api#arn"

/** Only an absolute ARN has a delimiter of its own. */
export const arnTrait: Rule = (model, report) => {
  for (const shape of resourcesWith(model, arn)) {
    const value = trait(shape, arn)
    if (property(value, "absolute") === true || property(value, "resourceDelimiter") === undefined) continue
    const message = "`resourceDelimiter` says something of absolute ARNs only"
    const hint = "Leave it out, or write `absolute: true` and the whole ARN."
    report({ severity: "ERROR", id: "ArnTrait", shape, span: shape.traits.get(arn)?.span, message, hint })
  }
}
