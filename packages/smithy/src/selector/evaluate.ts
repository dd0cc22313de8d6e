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

/** Takes a shape that a selector yields. True when no more are wanted, so that a test stops at the first. */
export type Receive = (shape: AnyShape) => boolean

/** Hands over the shapes that a selector yields for one shape. True when the receiver wanted no more. */
export function evaluate(
  selector: SelectorTree,
  shape: AnyShape,
  evaluation: Evaluation,
  receive: Receive,
  from = 0,
): boolean {
  const expression = selector[from]
  if (!expression) return receive(shape)
  const passed = passes(expression, shape, evaluation)
  if (passed !== undefined) return passed && evaluate(selector, shape, evaluation, receive, from + 1)
  return follows(expression, shape, evaluation, (next) => evaluate(selector, next, evaluation, receive, from + 1))
}

/** Whether a selector yields anything for a shape. */
function matches(selector: SelectorTree, shape: AnyShape, evaluation: Evaluation): boolean {
  return evaluate(selector, shape, evaluation, takeFirst)
}

const takeFirst: Receive = () => true

/** Whether a shape passes an expression that yields this shape or nothing; undefined for any other expression. */
function passes(expression: ExpressionTree, shape: AnyShape, evaluation: Evaluation): boolean | undefined {
  const { variables } = evaluation
  switch (expression.kind) {
    case "any":
      return true
    case "type":
      return expression.types.has(shape.type)
    case "attribute": {
      const attribute = follow(attributeOf(shape, variables), expression.path)
      const { comparison } = expression
      if (!comparison) return exists(attribute)
      const { values, comparator, ignoreCase } = comparison
      return values.some((node) => compare(attribute, comparator, { kind: "node", node }, ignoreCase))
    }
    case "scoped": {
      const scopes = flatten(follow(attributeOf(shape, variables), expression.path))
      return scopes.some((scope) => expression.assertions.every((one) => holds(one, scope)))
    }
    case "store":
      variables.set(expression.variable, yieldOf(expression.selector, shape, evaluation))
      return true
    case "function":
      return passesFunction(expression.name, expression.arguments, shape, evaluation)
    default:
      return undefined
  }
}

function passesFunction(
  name: string,
  selectors: readonly SelectorTree[],
  shape: AnyShape,
  evaluation: Evaluation,
): boolean | undefined {
  const [first = []] = selectors
  switch (name) {
    case "test":
      for (const selector of selectors) if (matches(selector, shape, evaluation)) return true
      return false
    case "not":
      return !matches(first, shape, evaluation)
    case "in":
      return evaluate(first, shape, evaluation, (one) => one === shape)
    default:
      return undefined
  }
}

/** Hands over what an expression leads to. */
function follows(expression: ExpressionTree, shape: AnyShape, evaluation: Evaluation, receive: Receive): boolean {
  const { graph, variables } = evaluation
  switch (expression.kind) {
    case "forward": {
      const { relationships } = expression
      const onwards = ({ label, to }: Relationship) => isFollowed(label, relationships) && receive(to)
      return graph.from(shape).some(onwards) || (relationships.includes("trait") && graph.traitsOf(shape).some(onwards))
    }
    case "reverse":
      return graph.to(shape).some(({ label, from }) => isFollowed(label, expression.relationships) && receive(from))
    case "recursive":
      return closureOf(shape, graph, receive)
    case "load":
      return someOf(variables.get(expression.variable) ?? [], receive)
    case "function":
      return followsFunction(expression.name, expression.arguments, shape, evaluation, receive)
    default:
      return false
  }
}

function followsFunction(
  name: string,
  selectors: readonly SelectorTree[],
  shape: AnyShape,
  evaluation: Evaluation,
  receive: Receive,
): boolean {
  const [first = [], second] = selectors
  switch (name) {
    case "is":
    case "each":
      for (const selector of selectors) if (evaluate(selector, shape, evaluation, receive)) return true
      return false
    case "root":
      return someOf(rootOf(first, evaluation), receive)
    case "recursive":
      return repeat(first, shape, evaluation, receive)
    case "topdown":
      return topDown({ qualifier: first, disqualifier: second, evaluation, receive, visited: new Set() }, shape, false)
    default:
      return false
  }
}

function someOf(shapes: Iterable<AnyShape>, receive: Receive): boolean {
  for (const shape of shapes) if (receive(shape)) return true
  return false
}

function yieldOf(selector: SelectorTree, shape: AnyShape, evaluation: Evaluation): ReadonlySet<AnyShape> {
  const found = new Set<AnyShape>()
  evaluate(selector, shape, evaluation, (one) => {
    found.add(one)
    return false
  })
  return found
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

/** Whether a step along some relationships takes an edge with this label. */
export function isFollowed(label: string, relationships: readonly string[]): boolean {
  if (relationships.length > 0) return relationships.includes(label)
  return label !== "container" && label !== "trait" && label !== "bound"
}

/**
 * Everything connected to a shape, itself left out. From an operation the way up to its service is not followed:
 * else the closure of an operation would be that of all its siblings.
 */
function closureOf(shape: AnyShape, graph: RelationshipGraph, receive: Receive): boolean {
  const seen = new Set([shape])
  for (const one of seen) {
    if (one !== shape && receive(one)) return true
    for (const { from, label, to } of graph.from(one)) {
      if (label !== "bound" || from.type === "resource") seen.add(to)
    }
  }
  return false
}

/** `:root` knows nothing of the variables around it, so its result is the same wherever it is asked for. */
function rootOf(selector: SelectorTree, { graph, roots }: Evaluation): ReadonlySet<AnyShape> {
  const known = roots.get(selector)
  if (known) return known
  const found = new Set<AnyShape>()
  for (const shape of graph.shapes()) {
    for (const one of yieldOf(selector, shape, { graph, roots, variables: new Map() })) found.add(one)
  }
  roots.set(selector, found)
  return found
}

/** Applies a selector to its own results until nothing new comes. */
function repeat(selector: SelectorTree, shape: AnyShape, evaluation: Evaluation, receive: Receive): boolean {
  const seen = new Set<AnyShape>()
  const open = [shape]
  for (let one = open.pop(); one; one = open.pop()) {
    const enough = evaluate(selector, one, evaluation, (next) => {
      if (seen.has(next)) return false
      seen.add(next)
      open.push(next)
      return receive(next)
    })
    if (enough) return true
  }
  return false
}

interface TopDown {
  readonly qualifier: SelectorTree
  readonly disqualifier: SelectorTree | undefined
  readonly evaluation: Evaluation
  readonly receive: Receive
  readonly visited: Set<AnyShape>
}

function topDown(search: TopDown, shape: AnyShape, inherited: boolean): boolean {
  const { qualifier, disqualifier, evaluation, receive, visited } = search
  if (!["service", "resource", "operation"].includes(shape.type) || visited.has(shape)) return false
  visited.add(shape)
  const qualified = inherited || matches(qualifier, shape, evaluation)
  const matched = qualified && !(disqualifier && matches(disqualifier, shape, evaluation))
  if (matched && receive(shape)) return true
  return evaluation.graph
    .from(shape)
    .some(({ label, to }) => (label === "operation" || label === "resource") && topDown(search, to, matched))
}
