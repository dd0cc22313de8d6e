import type { Relationship, RelationshipGraph } from "../model/relationships.ts"
import type { AnyShape } from "../model/shape.ts"
import { type Attribute, exists, flatten, follow, type Variables } from "./attribute.ts"
import { compare } from "./compare.ts"
import type { AssertionTree, ExpressionTree, ScopedValueTree, SelectorTree } from "./tree.ts"

/** What one evaluation of a selector knows. Variables live as long as one starting shape. */
export interface Evaluation {
  readonly graph: RelationshipGraph
  readonly variables: Map<string, ReadonlySet<AnyShape>>
  /** Results of `:root`, each worked out once for the whole selection. */
  readonly roots: Map<SelectorTree, ReadonlySet<AnyShape>>
}

/** The shapes that a selector yields for one shape, lazily, so that a test stops at the first. */
export function* evaluate(
  selector: SelectorTree,
  shape: AnyShape,
  evaluation: Evaluation,
  from = 0,
): Iterable<AnyShape> {
  const expression = selector[from]
  if (!expression) yield shape
  else for (const next of apply(expression, shape, evaluation)) yield* evaluate(selector, next, evaluation, from + 1)
}

/** Whether a selector yields anything for a shape. */
function matches(selector: SelectorTree, shape: AnyShape, evaluation: Evaluation): boolean {
  for (const _ of evaluate(selector, shape, evaluation)) return true
  return false
}

function apply(expression: ExpressionTree, shape: AnyShape, evaluation: Evaluation): Iterable<AnyShape> {
  const { graph, variables } = evaluation
  switch (expression.kind) {
    case "any":
      return [shape]
    case "type":
      return expression.types.has(shape.type) ? [shape] : []
    case "attribute": {
      const attribute = follow(attributeOf(shape, variables), expression.path)
      const { comparison } = expression
      const matched = comparison
        ? comparison.values.some((value) =>
            compare(attribute, comparison.comparator, { kind: "node", node: value }, comparison.ignoreCase),
          )
        : exists(attribute)
      return matched ? [shape] : []
    }
    case "scoped": {
      const scopes = flatten(follow(attributeOf(shape, variables), expression.path))
      return scopes.some((scope) => expression.assertions.every((one) => holds(one, scope))) ? [shape] : []
    }
    case "forward": {
      const { relationships } = expression
      const edges = relationships.includes("trait")
        ? [...graph.from(shape), ...graph.traitsOf(shape)]
        : graph.from(shape)
      return edges.filter((edge) => isFollowed(edge, relationships)).map((edge) => edge.to)
    }
    case "reverse":
      return graph
        .to(shape)
        .filter((edge) => isFollowed(edge, expression.relationships))
        .map((edge) => edge.from)
    case "recursive":
      return closureOf(shape, graph)
    case "function":
      return applyFunction(expression.name, expression.arguments, shape, evaluation)
    case "store":
      variables.set(expression.variable, new Set(evaluate(expression.selector, shape, evaluation)))
      return [shape]
    case "load":
      return variables.get(expression.variable) ?? []
  }
}

function attributeOf(shape: AnyShape, variables: Variables): Attribute {
  return { kind: "shape", shape, variables }
}

function holds({ left, comparator, right, ignoreCase }: AssertionTree, scope: Attribute): boolean {
  const value = scopedValue(left, scope)
  return right.some((one) => compare(value, comparator, scopedValue(one, scope), ignoreCase))
}

function scopedValue(value: ScopedValueTree, scope: Attribute): Attribute {
  return typeof value === "string" ? { kind: "node", node: value } : follow(scope, value.path)
}

function isFollowed({ label }: Relationship, relationships: readonly string[]): boolean {
  if (relationships.length > 0) return relationships.includes(label)
  return label !== "container" && label !== "trait" && label !== "bound"
}

/**
 * Everything connected to a shape, itself left out. From an operation the way up to its service is not followed:
 * else the closure of an operation would be that of all its siblings.
 */
function* closureOf(shape: AnyShape, graph: RelationshipGraph): Iterable<AnyShape> {
  const seen = new Set([shape])
  for (const one of seen) {
    if (one !== shape) yield one
    for (const { from, label, to } of graph.from(one)) {
      if (label !== "bound" || from.type === "resource") seen.add(to)
    }
  }
}

function* applyFunction(
  name: string,
  selectors: readonly SelectorTree[],
  shape: AnyShape,
  evaluation: Evaluation,
): Iterable<AnyShape> {
  const [first = [], second] = selectors
  switch (name) {
    case "is":
    case "each":
      for (const selector of selectors) yield* evaluate(selector, shape, evaluation)
      return
    case "test":
      if (selectors.some((selector) => matches(selector, shape, evaluation))) yield shape
      return
    case "not":
      if (!matches(first, shape, evaluation)) yield shape
      return
    case "in":
      for (const one of evaluate(first, shape, evaluation)) {
        if (one !== shape) continue
        yield shape
        return
      }
      return
    case "root":
      yield* rootOf(first, evaluation)
      return
    case "recursive":
      yield* repeat(first, shape, evaluation)
      return
    case "topdown":
      yield* topDown(first, second, shape, evaluation)
  }
}

/** `:root` knows nothing of the variables around it, so its result is the same wherever it is asked for. */
function rootOf(selector: SelectorTree, { graph, roots }: Evaluation): ReadonlySet<AnyShape> {
  const known = roots.get(selector)
  if (known) return known
  const found = new Set<AnyShape>()
  for (const shape of graph.shapes()) {
    for (const one of evaluate(selector, shape, { graph, roots, variables: new Map() })) found.add(one)
  }
  roots.set(selector, found)
  return found
}

/** Applies a selector to its own results until nothing new comes. */
function* repeat(selector: SelectorTree, shape: AnyShape, evaluation: Evaluation): Iterable<AnyShape> {
  const seen = new Set<AnyShape>()
  const open = [shape]
  for (let one = open.pop(); one; one = open.pop()) {
    for (const next of evaluate(selector, one, evaluation)) {
      if (seen.has(next)) continue
      seen.add(next)
      open.push(next)
      yield next
    }
  }
}

function* topDown(
  qualifier: SelectorTree,
  disqualifier: SelectorTree | undefined,
  shape: AnyShape,
  evaluation: Evaluation,
  inherited = false,
  visited: Set<AnyShape> = new Set(),
): Iterable<AnyShape> {
  if (!["service", "resource", "operation"].includes(shape.type) || visited.has(shape)) return
  visited.add(shape)
  const qualified = inherited || matches(qualifier, shape, evaluation)
  const matched = qualified && !(disqualifier && matches(disqualifier, shape, evaluation))
  if (matched) yield shape
  for (const { label, to } of evaluation.graph.from(shape)) {
    if (label !== "operation" && label !== "resource") continue
    yield* topDown(qualifier, disqualifier, to, evaluation, matched, visited)
  }
}
