import { authSchemesOf } from "../../model/auth-schemes.ts"
import { hasTrait } from "../../model/traits.ts"
import type { Rule } from "../rule.ts"
import { servicesOf } from "../shapes.ts"

/** With several ways to authenticate, a service should say which comes first. */
export const serviceAuthDefinitions: Rule = (model, report) => {
  for (const shape of servicesOf(model)) {
    if (hasTrait(shape, "auth") || authSchemesOf(model, shape).length < 2) continue
    const message = "The service has several authentication schemes, and none comes first but by the alphabet"
    report({
      severity: "WARNING",
      id: "ServiceAuthDefinitions",
      shape,
      message,
      hint: "List them in order by `@auth`.",
    })
  }
}
