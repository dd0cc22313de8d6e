import type { Rule } from "../rule.ts"
import { isUnusable, traitProblems } from "../trait-problems.ts"

/** The values of traits must fit the shapes that define them. */
export const traitValue: Rule = (model, report) => {
  for (const finding of traitProblems(
    model,
    "TraitValue",
    ({ traits }) => traits,
    (trait, problem) => !isUnusable(trait, problem),
  ))
    report(finding)
}
