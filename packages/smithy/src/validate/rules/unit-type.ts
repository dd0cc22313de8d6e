import { targetLabel } from "../../model/references.ts"
import { relationshipsOf } from "../../model/relationships.ts"
import { aType } from "../names.ts"
import type { Rule } from "../rule.ts"

const allowed = new Set(["union", "enum", "intEnum"])

/** Only members of unions and enums may target `smithy.api#Unit`. */
export const unitType: Rule = (model, report) => {
  const unit = model.shapes.get("smithy.api#Unit")
  for (const { from: shape, label } of unit ? relationshipsOf(model).ownTo(unit) : []) {
    const container = shape.type === "member" && label === targetLabel && model.shapes.get(shape.container)
    if (!container || allowed.has(container.type)) continue
    const message = `\`Unit\` says nothing as a member of ${aType(container.type)}; only unions can use it`
    report({ severity: "ERROR", id: "UnitType", shape, message })
  }
}
