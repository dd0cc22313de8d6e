import { authSchemesOf } from "../../../model/auth-schemes.ts"
import { trait } from "../../../model/traits.ts"
import { isNodeObject, property, textProperty } from "../../../syntax/node.ts"
import { quoted } from "../../names.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"

const id = "AuthorizersTrait"
const authorizers = "aws.apigateway#authorizers"

/** An authorizer implements a scheme of its service, and answers simply in the newer format only. */
export const authorizersTrait: Rule = (model, report) => {
  for (const shape of servicesWith(model, authorizers)) {
    const value = trait(shape, authorizers)
    const entries = isNodeObject(value) ? Object.entries(value) : []
    const span = shape.traits.get(authorizers)?.span
    const schemes = authSchemesOf(model, shape)
    const foreign = entries.filter(([, one]) => !schemes.includes(textProperty(one, "scheme") ?? ""))
    if (foreign.length > 0) {
      const message = `Authorizers are for authentication schemes that the service does not have: ${namesOf(foreign)}`
      const hint = schemes.length > 0 ? `It has ${quoted(schemes)}.` : undefined
      report({ severity: "ERROR", id, shape, span, message, hint })
    }
    const tooOld = entries.filter(([, one]) => {
      const version = textProperty(one, "authorizerPayloadFormatVersion")
      return property(one, "enableSimpleResponses") !== undefined && version !== undefined && version !== "2.0"
    })
    if (tooOld.length > 0) {
      const message = `Authorizers can answer simply in the payload format 2.0 only: ${namesOf(tooOld)}`
      report({ severity: "ERROR", id, shape, span, message })
    }
  }
}

function namesOf(entries: readonly (readonly [name: string, value: unknown])[]): string {
  return quoted(entries.map(([name]) => name))
}
