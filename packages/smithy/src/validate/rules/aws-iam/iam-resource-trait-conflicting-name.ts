import { groupBy } from "../../../model/group-by.ts"
import { entitiesOf } from "../../entities.ts"
import { quoted } from "../../names.ts"
import type { Rule } from "../../rule.ts"
import { resourcesWith, servicesOf } from "../../shapes.ts"
import { resourceName } from "./condition-keys-of.ts"

/** No two resources of a service have the same name in policies. */
export const iamResourceTraitConflictingName: Rule = (model, report) => {
  if (resourcesWith(model, "aws.iam#iamResource").length === 0) return
  for (const shape of servicesOf(model)) {
    const resources = entitiesOf(model, shape).filter((entity) => entity.type === "resource")
    for (const [name, same] of groupBy(resources, resourceName)) {
      if (same.length === 1) continue
      const message = `Several resources are called \`${name}\` in policies: ${quoted(same.map(({ id }) => id))}`
      const hint = "Give them a `name` by `@aws.iam#iamResource`."
      report({ severity: "ERROR", id: "IamResourceTraitConflictingName", shape, message, hint })
    }
  }
}
