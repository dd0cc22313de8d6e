import { trait } from "../../../../model/traits.ts"
import { property } from "../../../../syntax/node.ts"
import { entitiesOf } from "../../../entities.ts"
import { quoted } from "../../../names.ts"
import type { Rule } from "../../../rule.ts"
import { servicesWith } from "../../../shapes.ts"
import { hasTagOperations, tagEnabled } from "./service-tag-operations.ts"
import { tagOperations } from "./tag-shapes.ts"

const id = "TagEnabledService"

/** A service with `@aws.api#tagEnabled` has something to put tags on, and the means to do it. */
export const tagEnabledService: Rule = (model, report) => {
  for (const shape of servicesWith(model, tagEnabled)) {
    if (!entitiesOf(model, shape).some((entity) => entity.traits.has("aws.api#taggable"))) {
      const message = `\`@${tagEnabled}\` means nothing, as no resource of the service has \`@aws.api#taggable\``
      report({ severity: "ERROR", id, shape, message })
    }
    if (property(trait(shape, tagEnabled), "disableDefaultOperations") === true) continue
    if (hasTagOperations(model, shape)) continue
    const message = `The service lacks some of the operations on tags: ${quoted(Object.values(tagOperations))}`
    const hint = "Set `disableDefaultOperations: true` if each resource has its own."
    report({ severity: "WARNING", id, shape, message, hint })
  }
}
