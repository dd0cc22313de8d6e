import { textTrait } from "../../model/traits.ts"
import { membersByValue } from "../members-by-value.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"

/** Members must have different names in JSON. */
export const jsonName: Rule = (model, report) => {
  for (const shape of model.shapes.values()) {
    if (shape.type !== "structure" && shape.type !== "union") continue
    for (const [name, members] of membersByValue(shape, (member) => textTrait(member, "jsonName") ?? member.name)) {
      if (members.length < 2) continue
      report({
        severity: "ERROR",
        id: "JsonName",
        shape,
        message: `The JSON name \`${name}\` is that of several members: ${quoted(members)}`,
      })
    }
  }
}
