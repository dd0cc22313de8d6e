import { functionOf } from "../../../rules-engine/functions/index.ts"
import type { Rule as EndpointsRule, Expression } from "../../../rules-engine/rule-set.ts"
import { isAtLeast, printVersion } from "../../../rules-engine/version.ts"
import { rulesIn } from "../../../rules-engine/walk.ts"
import type { Rule } from "../../rule.ts"
import { reportOnce } from "./report-once.ts"
import { ruleSourcesOf } from "./rule-sources.ts"

/** Rules may only use what their version has. */
export const rulesEngineVersion: Rule = (model, report) => {
  const once = reportOnce(report)
  for (const { service, trait, version, rules } of ruleSourcesOf(model)) {
    for (const rule of rulesIn(rules)) {
      for (const expression of versionedExpressions(rule)) {
        if (expression.kind !== "call") continue
        const { since } = functionOf(expression)
        if (!since || isAtLeast(version, since)) continue
        const what = expression.name === "getAttr" ? "A negative index of `getAttr`" : `\`${expression.name}\``
        const message = `${what} needs version ${printVersion(since)} of the rules, and these have ${printVersion(version)}`
        once({ severity: "ERROR", id: "RulesEngineVersion", shape: service, span: trait.span, message })
      }
    }
  }
}

/** What Smithy compares with the version. It looks no deeper than this, and so accepts what is deeper. */
function versionedExpressions(rule: EndpointsRule): readonly Expression[] {
  const called = rule.conditions.flatMap(({ call }) => [call, ...call.args])
  if (rule.type === "error") return [...called, rule.error]
  return rule.type === "tree" ? called : [...called, rule.endpoint.url, ...[...rule.endpoint.headers.values()].flat()]
}
