import { shapesWith } from "../../model/trait-index.ts"
import { trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import type { Rule } from "../rule.ts"

/** RFC 3986, as far as its characters and its scheme go. */
const uri = /^(?:[A-Za-z][A-Za-z0-9+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]+|[\w\-.~/?#[\]@!$&'()*+,;=%]*)$/

/** An XML namespace is named by a URI. */
export const xmlNamespaceTrait: Rule = (model, report) => {
  for (const shape of shapesWith(model, "smithy.api#xmlNamespace")) {
    const value = property(trait(shape, "xmlNamespace"), "uri")
    if (typeof value !== "string" || uri.test(value)) continue
    const span = shape.traits.get("smithy.api#xmlNamespace")?.span
    report({ severity: "ERROR", id: "XmlNamespaceTrait", shape, span, message: `${JSON.stringify(value)} is no URI` })
  }
}
