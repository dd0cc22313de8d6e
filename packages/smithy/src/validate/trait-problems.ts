import type { Model } from "../model/model.ts"
import type { AnyShape, Traits } from "../model/shape.ts"
import { namespaceOf, type ShapeId } from "../model/shape-id.ts"
import { findingsOf } from "./findings.ts"
import { traitName } from "./names.ts"
import type { Finding } from "./rule.ts"
import { allShapes } from "./shapes.ts"
import { checkValue } from "./values/check-value.ts"
import type { ValueProblem } from "./values/value-problem.ts"

/**
 * What is wrong with the values of a model's traits. The prelude is left out.
 *
 * @param traitsOf chooses the traits of a shape: those in force or those it states itself
 * @param select chooses the problems
 */
export function* traitProblems(
  model: Model,
  eventId: string,
  traitsOf: (shape: AnyShape) => Traits,
  select: (trait: ShapeId, problem: ValueProblem) => boolean,
): Iterable<Finding> {
  for (const shape of allShapes(model)) {
    if (namespaceOf(shape.id) === "smithy.api") continue
    for (const { id, value, span } of traitsOf(shape).values()) {
      const definition = model.shapes.get(id)
      const problems = definition ? checkValue(model, definition, value).filter((problem) => select(id, problem)) : []
      for (const finding of findingsOf(eventId, problems, traitName(id))) yield { ...finding, shape, span }
    }
  }
}

const ownNamespaces = /^(?:smithy\.(?:api|contracts|framework|mqtt|openapi|protocols|rules|test|waiters)|aws\.\w+)$/

/** Whether a problem keeps a trait of Smithy itself from being understood, so that no rule can work with it. */
export function isUnusable(trait: ShapeId, { isMalformed, severity }: ValueProblem): boolean {
  return isMalformed && severity === "ERROR" && ownNamespaces.test(namespaceOf(trait))
}
