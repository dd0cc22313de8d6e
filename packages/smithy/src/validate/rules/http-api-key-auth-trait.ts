import { trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import type { Rule } from "../rule.ts"
import { servicesOf } from "../shapes.ts"

/** Only a header can begin with a scheme. */
export const httpApiKeyAuthTrait: Rule = (model, report) => {
  for (const shape of servicesOf(model)) {
    const value = trait(shape, "httpApiKeyAuth")
    if (property(value, "scheme") === undefined || property(value, "in") === "header") continue
    const span = shape.traits.get("smithy.api#httpApiKeyAuth")?.span
    const message = "A key with a `scheme` can be in a header only"
    report({ severity: "ERROR", id: "HttpApiKeyAuthTrait", shape, span, message, hint: 'Write `in: "header"`.' })
  }
}
