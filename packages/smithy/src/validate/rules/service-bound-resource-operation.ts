import { isImplicitIdentifier } from "../../model/identifier-bindings.ts"
import { nameOf } from "../../model/shape-id.ts"
import { entitiesOf } from "../entities.ts"
import { quoted } from "../names.ts"
import { structureOf } from "../patterns/operation-http.ts"
import type { Rule } from "../rule.ts"
import { servicesOf } from "../shapes.ts"

/** An operation that takes or answers with identifiers of a resource should belong to it. */
export const serviceBoundResourceOperation: Rule = (model, report) => {
  for (const service of servicesOf(model)) {
    const resources = entitiesOf(model, service).flatMap((entity) => (entity.type === "resource" ? [entity] : []))
    if (resources.length === 0) continue
    for (const id of service.operations) {
      const operation = model.shapes.get(id)
      if (operation?.type !== "operation") continue
      const members = [operation.input, operation.output].flatMap((one) => [
        ...(structureOf(model, one)?.members.values() ?? []),
      ])
      const better = resources.filter((resource) => members.some((member) => isImplicitIdentifier(resource, member)))
      if (better.length === 0) continue
      report({
        severity: "WARNING",
        id: `ServiceBoundResourceOperation.${service.id}.${nameOf(id)}`,
        shape: operation,
        message: `Its members identify ${quoted(better.map((one) => one.id))}`,
        hint: "Bind the operation to the resource instead of the service.",
      })
    }
  }
}
