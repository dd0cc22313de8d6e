import { groupBy } from "../../../model/group-by.ts"
import { operationsOf } from "../../../model/operations.ts"
import { shapesWith } from "../../../model/trait-index.ts"
import { textTrait } from "../../../model/traits.ts"
import { quoted } from "../../names.ts"
import { structureOf } from "../../patterns/operation-http.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"
import { resolveKey } from "./condition-keys-of.ts"

const conditionKeyValue = "aws.iam#conditionKeyValue"

/** One member of an input gives a condition key its value. */
export const conditionKeyValueTrait: Rule = (model, report) => {
  if (shapesWith(model, conditionKeyValue).length === 0) return
  for (const service of servicesWith(model, "aws.api#service")) {
    const inputs = new Set(operationsOf(model, service).map(({ input }) => structureOf(model, input)))
    for (const shape of inputs) {
      const members = [...(shape?.members.values() ?? [])].filter(({ traits }) => traits.has(conditionKeyValue))
      const byKey = groupBy(members, (member) => resolveKey(service, textTrait(member, conditionKeyValue) ?? ""))
      for (const [key, sources] of byKey) {
        if (!shape || sources.length === 1) continue
        const names = quoted(sources.map(({ name }) => name))
        const message = `Several members give a value to the condition key \`${key}\`: ${names}`
        report({ severity: "ERROR", id: "ConditionKeyValueTrait", shape, message })
      }
    }
  }
}
