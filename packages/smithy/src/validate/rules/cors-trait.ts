import { trait } from "../../model/traits.ts"
import { isNodeObject, property } from "../../syntax/node.ts"
import type { Rule } from "../rule.ts"
import { servicesOf } from "../shapes.ts"

/** Cross-origin access is for one origin or for a list of them. */
export const corsTrait: Rule = (model, report) => {
  for (const shape of servicesOf(model)) {
    const cors = trait(shape, "cors")
    const origins = property(cors, "origins")
    if ((property(cors, "origin") ?? "*") === "*" || !isNodeObject(origins) || Object.keys(origins).length === 0)
      continue
    const span = shape.traits.get("smithy.api#cors")?.span
    report({ severity: "ERROR", id: "CorsTrait", shape, span, message: "`origin` and `origins` exclude each other" })
  }
}
