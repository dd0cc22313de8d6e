import { textTrait } from "../../model/traits.ts"
import { membersByValue } from "../members-by-value.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { structuresOf, unionsOf } from "../shapes.ts"

/** Members must have different names in JSON. */
export const jsonName: Rule = (model, report) => {
  for (const shape of [...structuresOf(model), ...unionsOf(model)]) {
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
