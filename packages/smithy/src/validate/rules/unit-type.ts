import { relationshipsOf } from "../../model/relationships.ts"
import { aType } from "../names.ts"
import type { Rule } from "../rule.ts"

/** Of all that refers to shapes, only members of unions may refer to `smithy.api#Unit`. */
export const unitType: Rule = (model, report) => {
  const unit = model.shapes.get("smithy.api#Unit")
  for (const { from: shape, label } of unit ? relationshipsOf(model).ownTo(unit) : []) {
    const user = shape.type === "member" ? model.shapes.get(shape.container) : shape
    if (!user || user.type === "union") continue
    const what = shape.type === "member" ? "a member" : `the ${label}`
    const message = `\`Unit\` says nothing as ${what} of ${aType(user.type)}; only unions can use it`
    report({ severity: "ERROR", id: "UnitType", shape, message })
  }
}
