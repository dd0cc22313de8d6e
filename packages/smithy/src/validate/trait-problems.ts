import { derived } from "../model/derived.ts"
import type { Model } from "../model/model.ts"
import type { AnyShape, Trait } from "../model/shape.ts"
import { namespaceOf } from "../model/shape-id.ts"
import { traitIndexOf } from "../model/trait-index.ts"
import { isBundled } from "./bundled.ts"
import { findingOf } from "./findings.ts"
import { traitName } from "./names.ts"
import type { Finding } from "./rule.ts"
import { valueChecker } from "./values/check-value.ts"
import type { ValueProblem } from "./values/value-problem.ts"

/** Something wrong with the value of a trait. */
export interface TraitProblem {
  readonly shape: AnyShape
  readonly trait: Trait
  readonly problem: ValueProblem
}

/**
 * What is wrong with the values of the traits in force in a model. Those that the prelude and the trait modules apply
 * are left out.
 */
export const traitProblems = derived(findProblems)

function findProblems(model: Model): readonly TraitProblem[] {
  const found: TraitProblem[] = []
  const check = valueChecker(model)
  for (const [id, shapes] of traitIndexOf(model)) {
    const definition = model.shapes.get(id)
    if (!definition) continue
    for (const shape of shapes) {
      const trait = shape.traits.get(id)
      if (!trait || isBundled(trait)) continue
      for (const problem of check(definition, trait.value)) found.push({ shape, trait, problem })
    }
  }
  return found
}

/** The problem as a finding with an event id. */
export function traitFinding(id: string, { shape, trait, problem }: TraitProblem): Finding {
  return { ...findingOf(id, problem, traitName(trait.id)), shape, span: trait.span }
}

const ownNamespaces = /^(?:smithy\.(?:api|contracts|framework|mqtt|openapi|protocols|rules|test|waiters)|aws\.\w+)$/

/** Whether a problem keeps a trait of Smithy itself from being understood, so that no rule can work with it. */
export function isUnusable({ trait, problem }: TraitProblem): boolean {
  return problem.isMalformed && problem.severity === "ERROR" && ownNamespaces.test(namespaceOf(trait.id))
}
