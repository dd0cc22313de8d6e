import { trait } from "../../../../model/traits.ts"
import { textProperty } from "../../../../syntax/node.ts"
import type { Rule } from "../../../rule.ts"
import { resourcesWith } from "../../../shapes.ts"
import { isTagsName } from "./tag-shapes.ts"

/** Tags are called the same everywhere. */
export const tagResourcePropertyName: Rule = (model, report) => {
  for (const shape of resourcesWith(model, "aws.api#taggable")) {
    const name = textProperty(trait(shape, "aws.api#taggable"), "property")
    if (name === undefined || isTagsName(name)) continue
    const message = `The property \`${name}\`, which holds tags, should be called \`tags\``
    report({ severity: "WARNING", id: "TagResourcePropertyName", shape, message })
  }
}
