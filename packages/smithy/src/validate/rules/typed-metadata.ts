import { shapesWith } from "../../model/trait-index.ts"
import { trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import { findingsOf } from "../findings.ts"
import type { Rule } from "../rule.ts"
import { checkValue } from "../values/check-value.ts"

/** Metadata that has a type, by `@metadata`, must be a value of it. */
export const typedMetadata: Rule = (model, report) => {
  for (const [key, value] of model.metadata) {
    const types = shapesWith(model, "smithy.api#metadata").filter(
      (shape) => property(trait(shape, "metadata"), "key") === key,
    )
    const [type] = types
    // What has several types is reported at these.
    if (!type || types.length > 1) continue
    const problems = checkValue(model, type, value, { base64Blobs: true, zeroRangeIsWarning: true })
    for (const finding of findingsOf(`TypedMetadata.${key}`, problems, `The metadata \`${key}\``, []))
      report({ ...finding, metadata: key })
  }
}
