import type { Model } from "../../model/model.ts"
import type { OperationShape } from "../../model/shape.ts"
import { nameOf } from "../../model/shape-id.ts"
import { hasTrait } from "../../model/traits.ts"
import { quoted } from "../names.ts"
import { structureOf } from "../patterns/operation-http.ts"
import type { Rule } from "../rule.ts"
import { allOperations, resourcesOf } from "../shapes.ts"

/** An update cannot tell a member with a default that was left out from one that was given. */
export const defaultValueInUpdate: Rule = (model, report) => {
  const updates = new Set(resourcesOf(model).map(({ lifecycle }) => lifecycle.update))
  for (const operation of allOperations(model)) {
    if (!updates.has(operation.id) && !isUpdate(operation)) continue
    const names = membersWithDefault(model, operation)
    if (names.length === 0) continue
    const message = `Members of this update have defaults, so leaving them out looks like setting them: ${quoted(names)}`
    report({ severity: "WARNING", id: "DefaultValueInUpdate", shape: operation, message })
  }
}

function isUpdate(operation: OperationShape): boolean {
  return /^(update|patch)/i.test(nameOf(operation.id))
}

function membersWithDefault(model: Model, { input }: OperationShape): string[] {
  const members = [...(structureOf(model, input)?.members.values() ?? [])]
  return members.filter((member) => hasTrait(member, "default")).map(({ name }) => name)
}
