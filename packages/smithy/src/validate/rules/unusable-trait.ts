import type { AnyShape, Trait } from "../../model/shape.ts"
import { textTrait } from "../../model/traits.ts"
import { type Node, property } from "../../syntax/node.ts"
import { compilePattern } from "../patterns/compile-pattern.ts"
import { parseHostPrefix } from "../patterns/host-pattern.ts"
import { parseUri, segmentProblem } from "../patterns/uri-pattern.ts"
import { readSelector } from "../read-selector.ts"
import type { Rule } from "../rule.ts"
import { allShapes } from "../shapes.ts"
import { isUnusable, traitProblems } from "../trait-problems.ts"

/** Traits of Smithy itself must be understood before anything else can be checked. Such errors have the id `Model`. */
export const unusableTrait: Rule = (model, report) => {
  for (const finding of traitProblems(model, "Model", ({ introducedTraits }) => introducedTraits, isUnusable))
    report(finding)
  for (const shape of allShapes(model)) {
    for (const trait of shape.introducedTraits.values()) {
      const message = problemOf(shape, trait)
      if (message !== undefined) report({ severity: "ERROR", id: "Model", shape, span: trait.span, message })
    }
  }
}

/** What the types of a trait's members cannot say. */
function problemOf(shape: AnyShape, { id, value }: Trait): string | undefined {
  switch (id) {
    case "smithy.api#trait":
    case "smithy.api#idRef":
      return selectorProblem(property(value, "selector"))
    case "smithy.api#pattern":
      return patternProblem(textTrait(shape, "pattern"))
    case "smithy.api#http": {
      const uri = property(value, "uri")
      const pattern = typeof uri === "string" ? parseUri(uri) : undefined
      return typeof pattern === "string" ? `${pattern}: ${String(uri)}` : undefined
    }
    case "smithy.api#endpoint": {
      const prefix = property(value, "hostPrefix")
      const problem = typeof prefix === "string" ? segmentProblem(parseHostPrefix(prefix)) : undefined
      return problem === undefined ? undefined : `${problem}: ${String(prefix)}`
    }
    default:
      return undefined
  }
}

function selectorProblem(selector: Node | undefined): string | undefined {
  const read = selector === undefined ? undefined : readSelector(selector)
  return typeof read === "string" ? read : undefined
}

function patternProblem(pattern: string | undefined): string | undefined {
  if (pattern === undefined || compilePattern(pattern)) return undefined
  return `The pattern ${pattern} is no regular expression`
}
