import { operationsOf } from "../../../model/operations.ts"
import type { OperationShape } from "../../../model/shape.ts"
import { quoted } from "../../names.ts"
import type { Rule } from "../../rule.ts"
import { servicesOf } from "../../shapes.ts"
import { waitable, waitersOf } from "./waiters.ts"

/** A waiter's name, whatever its case, is that of one operation of a service. */
export const uniqueWaiterNames: Rule = (model, report) => {
  for (const service of servicesOf(model)) {
    const operations = new Map<string, Set<OperationShape>>()
    for (const operation of operationsOf(model, service)) {
      for (const waiter of waitersOf(operation)) {
        const name = waiter.name.toLowerCase()
        operations.set(name, (operations.get(name) ?? new Set()).add(operation))
      }
    }
    for (const [name, sharing] of operations) {
      for (const shape of sharing.size > 1 ? sharing : []) {
        const others = quoted([...sharing].filter((other) => other !== shape).map(({ id }) => id))
        const span = shape.traits.get(waitable)?.span
        const message = `In \`${service.id}\`, the waiter \`${name}\` has the same name, but for its case, as one of ${others}`
        report({ severity: "ERROR", id: "UniqueWaiterNames", shape, span, message })
      }
    }
  }
}
