import type { Rule } from "../../rule.ts"
import { ruleSourcesOf } from "./rule-sources.ts"

/** Parameters become settings of clients, so that somebody will want to read what they mean. */
export const ruleSetParamMissingDocs: Rule = (model, report) => {
  for (const { service, trait, parameters } of ruleSourcesOf(model)) {
    for (const { name } of parameters.filter(({ documentation }) => documentation === undefined)) {
      const message = `The parameter \`${name}\` has no documentation`
      report({ severity: "WARNING", id: "RuleSetParamMissingDocs", shape: service, span: trait.span, message })
    }
  }
}
