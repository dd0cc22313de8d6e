import type { Expression } from "../../../rules-engine/rule-set.ts"
import { rulesIn } from "../../../rules-engine/walk.ts"
import type { Finding, Rule } from "../../rule.ts"
import { schemeProblems } from "./auth-schemes.ts"
import { isForAws } from "./built-ins.ts"
import { reportOnce } from "./report-once.ts"
import { ruleSourcesOf } from "./rule-sources.ts"

type Problem = Pick<Finding, "severity" | "message">

/** Endpoints may say in `authSchemes` how calls are signed; each scheme then needs what it works with. */
export const ruleSetAuthSchemes: Rule = (model, report) => {
  const once = reportOnce(report)
  for (const { service, trait, rules } of ruleSourcesOf(model)) {
    for (const rule of rulesIn(rules)) {
      const schemes = rule.type === "endpoint" ? rule.endpoint.properties.get("authSchemes") : undefined
      for (const problem of schemes ? problemsOf(schemes, isForAws(model)) : []) {
        once({ ...problem, id: "RuleSetAuthSchemes", shape: service, span: trait.span })
      }
    }
  }
}

function problemsOf(schemes: Expression, forAws: boolean): readonly Problem[] {
  if (schemes.kind !== "list") return [error("`authSchemes` has to be a list")]
  const names = schemes.items.map(nameOf)
  const known = names.filter((name) => name !== undefined)
  const repeated = new Set(known.filter((name, index) => known.indexOf(name) < index))
  return [
    ...schemes.items.flatMap((scheme, index) => {
      const name = names[index]
      if (scheme.kind !== "record") return [error("`authSchemes` has to be a list of objects")]
      if (name === undefined) return [error("Each of the `authSchemes` needs a `name`, which is a string")]
      return forAws ? schemeProblems(name, scheme.entries) : schemeProblems(name)
    }),
    ...[...repeated].map((name) => error(`\`${name}\` is more than once among the \`authSchemes\``)),
  ]
}

function nameOf(scheme: Expression): string | undefined {
  const name = scheme.kind === "record" ? scheme.entries.get("name") : undefined
  if (name?.kind !== "template") return undefined
  return name.parts.every((part) => typeof part === "string") ? name.parts.join("") : undefined
}

function error(message: string): Problem {
  return { severity: "ERROR", message }
}
