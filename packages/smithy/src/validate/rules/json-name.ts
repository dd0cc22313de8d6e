import type { AggregateShape } from "../../model/shape.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { textTrait } from "../../model/traits.ts"
import { membersByValue } from "../members-by-value.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"

/** Members must have different names in JSON, as they have where none is named otherwise there. */
export const jsonName: Rule = (model, report) => {
  const containers = new Set<AggregateShape>()
  for (const member of shapesWith(model, "smithy.api#jsonName")) {
    const container = member.type === "member" ? model.shapes.get(member.container) : undefined
    if (container?.type === "structure" || container?.type === "union") containers.add(container)
  }
  for (const shape of containers) {
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
