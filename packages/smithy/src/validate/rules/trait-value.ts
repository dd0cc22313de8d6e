import type { Rule } from "../rule.ts"
import { isUnusable, traitFinding, traitProblems } from "../trait-problems.ts"

/** The values of traits must fit the shapes that define them. */
export const traitValue: Rule = (model, report) => {
  for (const found of traitProblems(model)) if (!isUnusable(found)) report(traitFinding("TraitValue", found))
}
