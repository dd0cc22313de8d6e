import { hasTrait } from "../../../model/traits.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"

/** The responses of API Gateway win over what `@cors` adds to them. */
export const gatewayResponsesCors: Rule = (model, report) => {
  for (const shape of servicesWith(model, "aws.apigateway#gatewayResponses")) {
    if (!hasTrait(shape, "cors")) continue
    const message = "Headers in `@aws.apigateway#gatewayResponses` replace those that `@cors` adds"
    report({ severity: "DANGER", id: "GatewayResponsesCors", shape, message })
  }
}
