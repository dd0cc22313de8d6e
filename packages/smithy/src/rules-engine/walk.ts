import type { Rule } from "./rule-set.ts"

/** All rules, those inside trees included, each tree before its rules. */
export function* rulesIn(rules: readonly Rule[]): Iterable<Rule> {
  for (const rule of rules) {
    yield rule
    if (rule.type === "tree") yield* rulesIn(rule.rules)
  }
}
