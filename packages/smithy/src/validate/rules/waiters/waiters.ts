import type { Model } from "../../../model/model.ts"
import type { OperationShape } from "../../../model/shape.ts"
import { trait } from "../../../model/traits.ts"
import { isNodeObject, type Node, property } from "../../../syntax/node.ts"
import type { Finding } from "../../rule.ts"
import { operationsWith } from "../../shapes.ts"

export const waitable = "smithy.waiters#waitable"

/** A waiter of an operation. */
export interface Waiter {
  readonly operation: OperationShape
  readonly name: string
  readonly value: Node
}

/** One of the acceptors of a waiter, and where it stands among them. */
export interface Acceptor {
  readonly waiter: Waiter
  readonly index: number
  readonly state: Node | undefined
  /** What the acceptor looks at: `output`, `inputOutput`, `errorType` or `success`. */
  readonly kind: string
  readonly matcher: Node
  readonly message: Node | undefined
}

export function waitersOf(operation: OperationShape): readonly Waiter[] {
  const waiters = trait(operation, waitable)
  return isNodeObject(waiters) ? Object.entries(waiters).map(([name, value]) => ({ operation, name, value })) : []
}

export function allWaiters(model: Model): readonly Waiter[] {
  return operationsWith(model, waitable).flatMap(waitersOf)
}

export function acceptorsOf(waiter: Waiter): readonly Acceptor[] {
  const acceptors = property(waiter.value, "acceptors")
  if (!Array.isArray(acceptors)) return []
  return acceptors.map((acceptor: Node, index) => {
    const matcher = property(acceptor, "matcher")
    const [[kind, value] = ["", null]] = isNodeObject(matcher) ? Object.entries(matcher) : []
    const [state, message] = [property(acceptor, "state"), property(acceptor, "message")]
    return { waiter, index, state, kind, matcher: value, message }
  })
}

export function allAcceptors(model: Model): readonly Acceptor[] {
  return allWaiters(model).flatMap(acceptorsOf)
}

/** What every finding about an acceptor has in common. */
export function findingFor(
  { waiter, index }: Acceptor,
  finding: Pick<Finding, "severity" | "id" | "message">,
): Finding {
  const { operation, name } = waiter
  const message = `Waiter \`${name}\`, acceptor ${index}: ${finding.message}`
  const part = { path: [name, "acceptors", String(index)] }
  return { ...finding, message, shape: operation, span: operation.traits.get(waitable)?.span, part }
}
