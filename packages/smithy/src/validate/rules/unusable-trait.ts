import type { ShapeId } from "../../model/shape-id.ts"
import { ownShapesWith } from "../../model/trait-index.ts"
import { isNodeObject, type Node, property, textProperty } from "../../syntax/node.ts"
import { isBundled } from "../bundled.ts"
import { moduleTraitChecks } from "../module-traits.ts"
import { compilePattern } from "../patterns/compile-pattern.ts"
import { parseHostPrefix } from "../patterns/host-pattern.ts"
import { parseUri, segmentProblem } from "../patterns/uri-pattern.ts"
import { readSelector } from "../read-selector.ts"
import type { Rule } from "../rule.ts"
import { isUnusable, traitFinding, traitProblems } from "../trait-problems.ts"
import { describeValue } from "../values/describe-value.ts"

/** Traits of Smithy itself must be understood before anything else can be checked. Such errors have the id `Model`. */
export const unusableTrait: Rule = (model, report) => {
  for (const found of traitProblems(model)) {
    const isOwn = found.shape.introducedTraits.has(found.trait.id)
    if (isOwn && isUnusable(found)) report(traitFinding("Model", found))
  }
  for (const [id, problemOf] of checks) {
    for (const shape of ownShapesWith(model, id)) {
      const trait = shape.introducedTraits.get(id)
      if (!trait || isBundled(trait)) continue
      const message = problemOf(trait.value)
      if (message !== undefined) report({ severity: "ERROR", id: "Model", shape, span: trait.span, message })
    }
  }
}

/** What the types of a trait's members cannot say. */
const checks: ReadonlyMap<ShapeId, (value: Node) => string | undefined> = new Map([
  ["smithy.api#trait", definitionProblem],
  ["smithy.api#idRef", selectorProblem],
  ["smithy.api#traitValidators", validatorsProblem],
  ["smithy.api#pattern", patternProblem],
  ["smithy.api#http", uriProblem],
  ["smithy.api#endpoint", prefixProblem],
  ["smithy.api#length", boundsProblem],
  ["smithy.api#range", boundsProblem],
  ["smithy.api#enum", enumProblem],
  ["smithy.api#externalDocumentation", linksProblem],
  ["smithy.api#examples", examplesProblem],
  ...moduleTraitChecks,
])

function definitionProblem(value: Node): string | undefined {
  const changes = property(value, "breakingChanges")
  const paths = Array.isArray(changes) ? changes.flatMap((change) => textProperty(change, "path") ?? []) : []
  const wrong = paths.find((path) => path !== "" && !path.startsWith("/"))
  return selectorProblem(value) ?? (wrong && `A path of \`breakingChanges\` must begin with \`/\`: ${wrong}`)
}

function selectorProblem(value: Node): string | undefined {
  const selector = property(value, "selector")
  const read = selector === undefined ? undefined : readSelector(selector)
  return typeof read === "string" ? read : undefined
}

function validatorsProblem(value: Node): string | undefined {
  const validators = isNodeObject(value) ? Object.values(value) : []
  return validators.map(selectorProblem).find((problem) => problem !== undefined)
}

function patternProblem(pattern: Node): string | undefined {
  if (typeof pattern !== "string" || compilePattern(pattern)) return undefined
  return `The pattern ${pattern} is no regular expression`
}

function uriProblem(value: Node): string | undefined {
  const uri = property(value, "uri")
  const pattern = typeof uri === "string" ? parseUri(uri) : undefined
  return typeof pattern === "string" ? `${pattern}: ${String(uri)}` : undefined
}

function prefixProblem(value: Node): string | undefined {
  const prefix = property(value, "hostPrefix")
  const problem = typeof prefix === "string" ? segmentProblem(parseHostPrefix(prefix)) : undefined
  return problem === undefined ? undefined : `${problem}: ${String(prefix)}`
}

function boundsProblem(value: Node): string | undefined {
  const isBound = ["min", "max"].some((key) => property(value, key) !== undefined)
  return isBound ? undefined : "Either `min` or `max` must be given, or both"
}

function enumProblem(value: Node): string | undefined {
  return Array.isArray(value) && value.length === 0 ? "An enum needs at least one value" : undefined
}

/** The schemes that Smithy knows how to follow. */
const link = /^(?:https?|ftp|file|jar|mailto):/i

function linksProblem(value: Node): string | undefined {
  const links = isNodeObject(value) ? Object.entries(value) : []
  const wrong = links.find(([, url]) => typeof url === "string" && !link.test(url))
  return wrong && `The link "${wrong[0]}" needs a URL such as https://example.com, found ${describeValue(wrong[1])}`
}

function examplesProblem(value: Node): string | undefined {
  const errors = Array.isArray(value) ? value.map((example) => property(example, "error")).filter(isNodeObject) : []
  const isWhole = errors.every((error) => typeof property(error, "shapeId") === "string" && isNodeObject(error.content))
  return isWhole ? undefined : "The `error` of an example needs the `shapeId` of an error and its `content`, an object"
}
