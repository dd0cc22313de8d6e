import { authSchemesOf } from "../../model/auth-schemes.ts"
import { operationsOf } from "../../model/operations.ts"
import { trait } from "../../model/traits.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { servicesOf } from "../shapes.ts"

/** `@auth` may only list schemes that the service has. */
export const authTrait: Rule = (model, report) => {
  for (const service of servicesOf(model)) {
    const supported = new Set(authSchemesOf(model, service))
    for (const shape of [service, ...operationsOf(model, service)]) {
      const listed = trait(shape, "auth")
      const unknown = Array.isArray(listed) ? listed.map(String).filter((id) => !supported.has(id)) : []
      if (unknown.length === 0) continue
      const message = `The service \`${service.id}\` does not have these schemes: ${quoted(unknown)}`
      const span = shape.traits.get("smithy.api#auth")?.span
      report({ severity: "DANGER", id: "AuthTrait", shape, span, message, hint: "Apply them to the service." })
    }
  }
}
