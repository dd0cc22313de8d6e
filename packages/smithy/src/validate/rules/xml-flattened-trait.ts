import { shapesWith } from "../../model/trait-index.ts"
import { hasTrait } from "../../model/traits.ts"
import type { Rule } from "../rule.ts"

/** The items of a flattened list have the member's name, so that of the list's own member is lost. */
export const xmlFlattenedTrait: Rule = (model, report) => {
  for (const shape of shapesWith(model, "smithy.api#xmlFlattened")) {
    if (shape.type !== "member" || hasTrait(shape, "xmlName")) continue
    const target = model.shapes.get(shape.target)
    const item = target?.type === "list" ? target.members.get("member") : undefined
    const name = item?.traits.get("smithy.api#xmlName")?.value
    if (!item || name === undefined || name === shape.name) continue
    const message = `The list is flattened, so \`@xmlName\` of \`${item.id}\` has no effect`
    report({ severity: "WARNING", id: "XmlFlattenedTrait", shape, message })
  }
}
