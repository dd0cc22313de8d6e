import type { Rule } from "./rule-set.ts"

/** All rules, those inside trees included, each tree before its rules. */
export function rulesIn(rules: readonly Rule[], found: Rule[] = []): readonly Rule[] {
  for (const rule of rules) {
    found.push(rule)
    if (rule.type === "tree") rulesIn(rule.rules, found)
  }
  return found
}
