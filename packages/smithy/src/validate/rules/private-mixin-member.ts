import { hasTrait } from "../../model/traits.ts"
import type { Rule } from "../rule.ts"
import { allMembers } from "../shapes.ts"

/** A member of a mixin cannot be kept private. */
export const privateMixinMember: Rule = (model, report) => {
  for (const member of allMembers(model)) {
    const container = model.shapes.get(member.container)
    if (!hasTrait(member, "private") || !container || !hasTrait(container, "mixin")) continue
    const message = "`@private` does not keep other namespaces from mixing this member in"
    const hint = "Put it before the mixin or before the target."
    report({ severity: "WARNING", id: "PrivateMixinMember", shape: member, message, hint })
  }
}
