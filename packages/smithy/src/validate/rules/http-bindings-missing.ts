import type { Model } from "../../model/model.ts"
import { operationsOf } from "../../model/operations.ts"
import type { ServiceShape } from "../../model/shape.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { hasTrait, trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import type { Rule } from "../rule.ts"
import { servicesOf } from "../shapes.ts"

/**
 * Either all operations of a service have an `@http`, or none; all must when a protocol of the service uses it. A model
 * without any is not about HTTP yet.
 */
export const httpBindingsMissing: Rule = (model, report) => {
  if (shapesWith(model, "smithy.api#http").length === 0) return
  for (const service of servicesOf(model)) {
    const operations = operationsOf(model, service)
    const protocol = protocolWithBindings(model, service)
    if (protocol === undefined && !operations.some((operation) => hasTrait(operation, "http"))) continue
    for (const operation of operations.filter((one) => !hasTrait(one, "http"))) {
      const reason = protocol === undefined ? "others of the service have one" : `\`${protocol}\` needs one`
      report({
        severity: protocol === undefined ? "WARNING" : "ERROR",
        id: "HttpBindingsMissing",
        shape: operation,
        message: `The operation has no \`@http\`, and ${reason}`,
        hint: `Add one, such as \`@http(method: "POST", uri: "/…")\`.`,
      })
    }
  }
}

function protocolWithBindings(model: Model, service: ServiceShape): string | undefined {
  return [...service.traits.keys()].find((id) => {
    const definition = model.shapes.get(id)
    const traits = definition && property(trait(definition, "protocolDefinition"), "traits")
    return Array.isArray(traits) && traits.includes("smithy.api#http")
  })
}
