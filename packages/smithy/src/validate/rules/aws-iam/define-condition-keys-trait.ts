import { property } from "../../../syntax/node.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"
import { definedKeys, listedKeys } from "./condition-keys-of.ts"

const id = "DefineConditionKeysTrait"
const defineConditionKeys = "aws.iam#defineConditionKeys"

/** Only a condition key whose value the service finds out can be sure to have one. */
export const defineConditionKeysTrait: Rule = (model, report) => {
  for (const shape of servicesWith(model, defineConditionKeys)) {
    if (!shape.traits.has("aws.api#service")) continue
    const resolved = listedKeys(shape, shape, "aws.iam#serviceResolvedConditionKeys")
    for (const [key, definition] of definedKeys(shape)) {
      if (property(definition, "required") !== true || resolved.has(key)) continue
      const message = `The condition key \`${key}\` comes from the request, so it cannot be \`required\` here`
      const hint = "Put `@required` before the member, or list the key in `@aws.iam#serviceResolvedConditionKeys`."
      report({ severity: "ERROR", id, shape, span: shape.traits.get(defineConditionKeys)?.span, message, hint })
    }
  }
}
