import { isNodeObject, type Node } from "../syntax/node.ts"
import { JmespathError } from "./jmespath-error.ts"
import { isList } from "./values.ts"

/** Steps after which an evaluation is given up: a short expression can ask for exponentially much. */
const mostSteps = 2_000_000

/** Counts the steps of one evaluation, and ends it when they are too many. */
export class Effort {
  #steps = 0

  spend(steps: number, start: number): void {
    this.#steps += steps
    if (this.#steps > mostSteps) throw new JmespathError("limit", "the expression takes too many steps", start)
  }

  /** Counts the parts of a value that is about to be walked through. */
  spendOn(value: Node, start: number): void {
    this.spend(1, start)
    const parts = isList(value) ? value : isNodeObject(value) ? Object.values(value) : []
    for (const part of parts) this.spendOn(part, start)
  }
}
