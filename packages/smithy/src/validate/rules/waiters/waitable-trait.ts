import { property } from "../../../syntax/node.ts"
import type { Rule } from "../../rule.ts"
import { acceptorsOf, allAcceptors, allWaiters, findingFor, waitable } from "./waiters.ts"

const id = "WaitableTrait"
const shortestDelay = 2
const longestDelay = 120

/** A waiter can succeed, waits no longer at first than at last, and what it expects can come true. */
export const waitableTrait: Rule = (model, report) => {
  for (const waiter of allWaiters(model)) {
    const { operation: shape, name, value } = waiter
    const span = shape.traits.get(waitable)?.span
    const least = Number(property(value, "minDelay") ?? shortestDelay)
    const most = Number(property(value, "maxDelay") ?? longestDelay)
    if (least > most) {
      const message = `Waiter \`${name}\`: \`minDelay\`, ${least}, is greater than \`maxDelay\`, ${most}`
      report({ severity: "ERROR", id, shape, span, part: { path: [name, "minDelay"] }, message })
    }
    if (!acceptorsOf(waiter).some(({ state }) => state === "success")) {
      const message = `Waiter \`${name}\`: no acceptor has the state \`success\`, so that it can never succeed`
      report({ severity: "ERROR", id, shape, span, part: { path: [], key: name }, message })
    }
  }
  for (const acceptor of allAcceptors(model)) {
    const { state, matcher, message } = acceptor
    const expected = property(matcher, "expected")
    if (property(matcher, "comparator") === "booleanEquals" && expected !== "true" && expected !== "false") {
      const text = `\`booleanEquals\` expects \`"true"\` or \`"false"\`, not ${JSON.stringify(expected)}`
      report(findingFor(acceptor, { severity: "ERROR", id, message: text }))
    }
    if (message !== undefined && state !== "failure") {
      const text = `Only an acceptor with the state \`failure\` has a \`message\`; this one has the state \`${state}\``
      report(findingFor(acceptor, { severity: "ERROR", id, message: text }))
    }
  }
}
