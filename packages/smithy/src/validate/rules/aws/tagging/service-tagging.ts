import type { Rule } from "../../../rule.ts"
import { servicesWith } from "../../../shapes.ts"
import {
  chosenTagOperation,
  isServiceWide,
  serviceTagOperation,
  tagEnabled,
  tagRoles,
} from "./service-tag-operations.ts"
import { tagOperations } from "./tag-shapes.ts"

const id = "ServiceTagging"

/** A service with `@aws.api#tagEnabled` has operations that tag, untag and list tags. */
export const serviceTagging: Rule = (model, report) => {
  for (const shape of servicesWith(model, tagEnabled)) {
    const span = shape.traits.get(tagEnabled)?.span
    for (const role of tagRoles) {
      const operation = serviceTagOperation(model, shape, role)
      if (!operation) {
        const name = chosenTagOperation(shape, role) ?? tagOperations[role]
        const message = `A service whose resources have tags should have the operation \`${name}\``
        report({ severity: "WARNING", id, shape, span, message })
      } else if (!isServiceWide(model, operation, role)) {
        const message = `\`${operation.id}\` does not do what \`${tagOperations[role]}\` does`
        report({ severity: "DANGER", id, shape, span, message, hint: forms[role] })
      }
    }
  }
}

const forms = {
  tagApi: "Its input should have `resourceArn` and `tags`, a list of pairs or a map of strings.",
  untagApi: "Its input should have `resourceArn` and `tagKeys`, a list of strings.",
  listTagsApi: "Its input should have `resourceArn`, its output `tags`, a list of pairs or a map of strings.",
}
