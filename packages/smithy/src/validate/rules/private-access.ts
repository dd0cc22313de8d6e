import { relationshipsOf } from "../../model/relationships.ts"
import { namespaceOf } from "../../model/shape-id.ts"
import { shapesWith } from "../../model/trait-index.ts"
import type { Rule } from "../rule.ts"

/** What is `@private` can be used in its own namespace only. */
export const privateAccess: Rule = (model, report) => {
  for (const shape of shapesWith(model, "smithy.api#private")) {
    for (const { from, label } of relationshipsOf(model).ownTo(shape)) {
      if (label === "container" || namespaceOf(from.id) === namespaceOf(shape.id)) continue
      const message = `\`${shape.id}\` is private to its namespace`
      report({ severity: label === "trait" ? "WARNING" : "ERROR", id: "PrivateAccess", shape: from, message })
    }
  }
}
