import type { Call, Expression, Rule } from "./rule-set.ts"

/** All rules, those inside trees included, each tree before its rules. */
export function* rulesIn(rules: readonly Rule[]): Iterable<Rule> {
  for (const rule of rules) {
    yield rule
    if (rule.type === "tree") yield* rulesIn(rule.rules)
  }
}

/** The expressions that a rule states itself, without those inside them and those of its rules. */
export function expressionsOf(rule: Rule): readonly Expression[] {
  const calls = rule.conditions.map(({ call }) => call)
  if (rule.type === "error") return [...calls, rule.error]
  if (rule.type === "tree") return calls
  const { url, headers, properties } = rule.endpoint
  return [...calls, url, ...[...headers.values()].flat(), ...properties.values()]
}

/** The calls in an expression at any depth, itself included. */
export function* callsIn(expression: Expression): Iterable<Call> {
  if (expression.kind === "call") yield expression
  for (const part of partsOf(expression)) yield* callsIn(part)
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "template":
      return expression.parts.filter((part) => typeof part !== "string")
    case "list":
      return expression.items
    case "record":
      return [...expression.entries.values()]
    case "call":
      return expression.args
    default:
      return []
  }
}
