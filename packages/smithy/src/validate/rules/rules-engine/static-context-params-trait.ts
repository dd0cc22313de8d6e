import { property } from "../../../syntax/node.ts"
import type { Rule } from "../../rule.ts"
import { operationsWith } from "../../shapes.ts"
import { describeValue } from "../../values/describe-value.ts"
import { parametersOf, parameterTypeOf, staticContextParamsId } from "./context-params.ts"

/** Parameters can be strings, booleans and lists of strings. */
export const staticContextParamsTrait: Rule = (model, report) => {
  for (const operation of operationsWith(model, staticContextParamsId)) {
    for (const [name, definition] of parametersOf(operation, staticContextParamsId)) {
      const value = property(definition, "value") ?? null
      // A list may have gaps.
      if (parameterTypeOf(Array.isArray(value) ? value.filter((item) => item !== null) : value) !== undefined) continue
      const found = Array.isArray(value) ? "a list with something else" : describeValue(value)
      const message = `\`${name}\` has to be a string, a boolean or a list of strings, found ${found}`
      const span = operation.traits.get(staticContextParamsId)?.span
      report({ severity: "ERROR", id: "StaticContextParamsTrait", shape: operation, span, message })
    }
  }
}
