import { shapesWith } from "../../model/trait-index.ts"
import { hasTrait } from "../../model/traits.ts"
import type { Rule } from "../rule.ts"

/** A member of a mixin cannot be kept private. */
export const privateMixinMember: Rule = (model, report) => {
  for (const member of shapesWith(model, "smithy.api#private")) {
    if (member.type !== "member") continue
    const container = model.shapes.get(member.container)
    if (!container || !hasTrait(container, "mixin")) continue
    const message = "`@private` does not keep other namespaces from mixing this member in"
    const hint = "Put it before the mixin or before the target."
    report({ severity: "WARNING", id: "PrivateMixinMember", shape: member, message, hint })
  }
}
