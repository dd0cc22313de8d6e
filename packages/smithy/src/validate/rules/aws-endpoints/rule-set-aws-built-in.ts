import type { ServiceShape } from "../../../model/shape.ts"
import { trait } from "../../../model/traits.ts"
import { isNodeObject, property, textProperty } from "../../../syntax/node.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"

/** Parameters that depend on who calls, so that rules with them need more care. */
const delicate: ReadonlySet<string> = new Set([
  "AWS::Auth::AccountId",
  "AWS::Auth::AccountIdEndpointMode",
  "AWS::Auth::CredentialScope",
])

const ruleSets = ["smithy.rules#endpointRuleSet", "smithy.rules#endpointBdd"]

/**
 * Endpoints that depend on the caller's account or credentials have to be thought about. Only those think so who use
 * `aws.endpoints`.
 */
export const ruleSetAwsBuiltIn: Rule = (model, report) => {
  if (!model.shapes.has("aws.endpoints#endpointsModifier")) return
  for (const ruleSet of ruleSets) {
    for (const shape of servicesWith(model, ruleSet)) {
      for (const builtIn of builtInsOf(shape, ruleSet)) {
        if (!delicate.has(builtIn)) continue
        const message = `The rules of endpoints depend on \`${builtIn}\`: make sure that they work without it, too`
        const { span } = shape.traits.get(ruleSet) ?? {}
        report({ severity: "DANGER", id: `RuleSetAwsBuiltIn.${builtIn}`, shape, span, message })
      }
    }
  }
}

function builtInsOf(service: ServiceShape, ruleSet: string): ReadonlySet<string> {
  const parameters = property(trait(service, ruleSet), "parameters")
  const values = isNodeObject(parameters) ? Object.values(parameters) : []
  return new Set(values.flatMap((parameter) => textProperty(parameter, "builtIn") ?? []))
}
