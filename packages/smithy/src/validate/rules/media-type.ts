import { shapesWith } from "../../model/trait-index.ts"
import { textTrait } from "../../model/traits.ts"
import type { Rule } from "../rule.ts"

/** RFC 9110, section 8.3.1. */
const mediaTypeSyntax = /^[\w!#$&^.+-]+\/[\w!#$&^.+*-]+(?:\s*;\s*[\w!#$&^.+-]+=(?:[\w!#$&^.+*/:-]+|"[^"]*"))*\s*$/

/** Media types must be such. */
export const mediaType: Rule = (model, report) => {
  for (const shape of shapesWith(model, "smithy.api#mediaType")) {
    const value = textTrait(shape, "mediaType")
    if (value === undefined || mediaTypeSyntax.test(value)) continue
    const span = shape.traits.get("smithy.api#mediaType")?.span
    report({ severity: "ERROR", id: "MediaType", shape, span, message: `${JSON.stringify(value)} is no media type` })
  }
}
