import type { Rule } from "../../rule.ts"
import { isUnusable, traitProblems } from "../../trait-problems.ts"
import { brokenRulesOf } from "./rule-sources.ts"

/** Rules for endpoints must be understood before anything else can be checked. Such errors have the id `Model`. */
export const unreadableRules: Rule = (model, report) => {
  const broken = brokenRulesOf(model)
  if (broken.length === 0) return
  // If the types of a trait's members say already that it is wrong, so does another rule.
  const unusable = new Set(
    traitProblems(model)
      .filter(isUnusable)
      .map((problem) => problem.trait),
  )
  for (const { service, trait, error } of broken) {
    if (unusable.has(trait)) continue
    const place = error.place === "" ? "" : `, at ${error.place}`
    const message = `\`@${trait.id}\`${place}: ${error.message}`
    report({ severity: "ERROR", id: "Model", shape: service, span: trait.span, message })
  }
}
