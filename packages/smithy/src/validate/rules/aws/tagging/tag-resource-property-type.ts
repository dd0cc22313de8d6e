import { trait } from "../../../../model/traits.ts"
import { textProperty } from "../../../../syntax/node.ts"
import type { Rule } from "../../../rule.ts"
import { resourcesWith } from "../../../shapes.ts"
import { holdsTags } from "./tag-shapes.ts"

/** Tags are pairs of strings. */
export const tagResourcePropertyType: Rule = (model, report) => {
  for (const shape of resourcesWith(model, "aws.api#taggable")) {
    const name = textProperty(trait(shape, "aws.api#taggable"), "property")
    const target = name === undefined ? undefined : shape.properties.get(name)
    if (target === undefined || holdsTags(model, model.shapes.get(target))) continue
    const message = `The property \`${name}\` is to hold tags: a map of strings, or a list of structures of two strings`
    report({ severity: "ERROR", id: "TagResourcePropertyType", shape, message })
  }
}
