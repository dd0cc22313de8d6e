import { hasTrait, trait } from "../../model/traits.ts"
import type { Rule } from "../rule.ts"
import { unionsOf } from "../shapes.ts"
import { describeValue } from "../values/describe-value.ts"

/** A union needs members; defaults and boxes mean nothing in one. */
export const unionRule: Rule = (model, report) => {
  for (const shape of unionsOf(model)) {
    if (shape.members.size === 0)
      report({ severity: "ERROR", id: "Union", shape, message: "A union needs at least one member" })
    for (const member of shape.members.values()) {
      const target = model.shapes.get(member.target)
      const value = target && trait(target, "default")
      if (hasTrait(member, "box")) {
        report({
          severity: "WARNING",
          id: "Union",
          shape: member,
          message: "`@box` means nothing on a member of a union",
        })
      }
      if (value === undefined) continue
      const message = `The default ${describeValue(value)} of \`${member.target}\` means nothing in a union`
      report({ severity: "NOTE", id: "Union", shape: member, message })
    }
  }
}
