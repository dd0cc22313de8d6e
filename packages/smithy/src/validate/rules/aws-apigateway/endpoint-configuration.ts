import { trait } from "../../../model/traits.ts"
import { textProperty, textsProperty } from "../../../syntax/node.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"

const endpointConfiguration = "aws.apigateway#endpointConfiguration"

/** A private endpoint has addresses of both kinds. */
export const endpointConfigurationRule: Rule = (model, report) => {
  for (const shape of servicesWith(model, endpointConfiguration)) {
    const value = trait(shape, endpointConfiguration)
    const addresses = textProperty(value, "ipAddressType")
    const isPrivate = textsProperty(value, "types").includes("PRIVATE")
    if (!isPrivate || addresses === undefined || addresses === "dualstack") continue
    const message = `A private endpoint must have the \`ipAddressType\` "dualstack", not "${addresses}"`
    const { span } = shape.traits.get(endpointConfiguration) ?? {}
    report({ severity: "ERROR", id: "EndpointConfiguration", shape, span, message })
  }
}
