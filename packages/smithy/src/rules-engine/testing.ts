import type { Node } from "../syntax/node.ts"
import { RulesError } from "./rules-error.ts"

/** For tests: a rule set with these rules. */
export function ruleSetOf(parameters: Node, ...rules: readonly Node[]): Node {
  return { version: "1.1", parameters, rules }
}

/** For tests: a rule that leads to an error whose message shows what its conditions found. */
export function errorRule(error: Node, ...conditions: readonly Node[]): Node {
  return { type: "error", conditions, error }
}

/** For tests: a call, as a condition or an argument. */
export function call(fn: string, ...argv: readonly Node[]): Node {
  return { fn, argv }
}

/** For tests: what a function complains of, after the place it names. */
export function complaintOf(run: () => unknown): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof RulesError) return `${error.place}: ${error.message}`
    throw error
  }
}
