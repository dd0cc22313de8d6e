import { aType } from "../names.ts"
import type { Rule } from "../rule.ts"
import { ownMembers } from "../shapes.ts"

const allowed = new Set(["union", "enum", "intEnum"])

/** Only members of unions and enums may target `smithy.api#Unit`. */
export const unitType: Rule = (model, report) => {
  for (const member of ownMembers(model)) {
    const container = model.shapes.get(member.container)
    if (member.target !== "smithy.api#Unit" || !container || allowed.has(container.type)) continue
    const message = `\`Unit\` says nothing as a member of ${aType(container.type)}; only unions can use it`
    report({ severity: "ERROR", id: "UnitType", shape: member, message })
  }
}
