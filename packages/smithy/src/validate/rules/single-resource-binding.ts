import { boundTwice, entitiesOf } from "../entities.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { servicesOf } from "../shapes.ts"

/** A resource appears once in a service. */
export const singleResourceBinding: Rule = (model, report) => {
  for (const service of servicesOf(model)) {
    for (const [id, by] of boundTwice(entitiesOf(model, service), ({ resources }) => resources)) {
      const shape = model.shapes.get(id)
      const message = `In the service \`${service.id}\` it is bound more than once: by ${quoted(by)}`
      if (shape) report({ severity: "ERROR", id: "SingleResourceBinding", shape, message })
    }
  }
}
