import { rulesIn } from "../../../rules-engine/walk.ts"
import type { Rule } from "../../rule.ts"
import { reportOnce } from "./report-once.ts"
import { ruleSourcesOf } from "./rule-sources.ts"

/** The URLs of endpoints must be for HTTP, as far as their beginning is known. */
export const ruleSetUri: Rule = (model, report) => {
  const once = reportOnce(report)
  for (const { service, trait, rules } of ruleSourcesOf(model)) {
    for (const rule of rulesIn(rules)) {
      if (rule.type !== "endpoint" || rule.endpoint.url.kind !== "template") continue
      const [start = ""] = rule.endpoint.url.parts
      if (typeof start !== "string" || /^https?:\/\//.test(start)) continue
      const message = `A URL has to begin with \`http://\` or \`https://\`, and this with \`${start}\``
      once({ severity: "ERROR", id: "RuleSetUri", shape: service, span: trait.span, message })
    }
  }
}
