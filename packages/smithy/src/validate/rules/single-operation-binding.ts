import { boundOperations } from "../../model/references.ts"
import { boundTwice, entitiesOf } from "../entities.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { servicesOf } from "../shapes.ts"

/** An operation appears once in a service. */
export const singleOperationBinding: Rule = (model, report) => {
  for (const service of servicesOf(model)) {
    for (const [id, by] of boundTwice(entitiesOf(model, service), boundOperations)) {
      const shape = model.shapes.get(id)
      const message = `In the service \`${service.id}\` it is bound more than once: by ${quoted(by)}`
      if (shape) report({ severity: "ERROR", id: "SingleOperationBinding", shape, message })
    }
  }
}
