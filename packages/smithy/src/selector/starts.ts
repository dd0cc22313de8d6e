import type { RelationshipGraph } from "../model/relationships.ts"
import type { AnyShape, ShapeType } from "../model/shape.ts"
import { isFollowed } from "./evaluate.ts"
import type { ExpressionTree, SelectorTree } from "./tree.ts"

type Shapes = Iterable<AnyShape>

/**
 * The shapes from which a selector could get to `ends`, and maybe some from which it does not. Undefined for selectors
 * that may lead there from anywhere.
 */
export function startsFor(selector: SelectorTree, ends: Shapes, graph: RelationshipGraph): Shapes | undefined {
  let shapes: Shapes | undefined = ends
  for (const expression of selector.toReversed()) shapes &&= stepBack(expression, shapes, graph)
  return shapes
}

function stepBack(expression: ExpressionTree, ends: Shapes, graph: RelationshipGraph): Shapes | undefined {
  switch (expression.kind) {
    case "type":
      return Array.from(ends).filter(({ type }) => expression.types.has(type))
    case "any":
    case "attribute":
    case "scoped":
      return ends
    case "forward": {
      const starts = new Set<AnyShape>()
      for (const end of ends) {
        for (const { label, from } of graph.to(end)) if (isFollowed(label, expression.relationships)) starts.add(from)
      }
      return starts
    }
    case "function":
      if (["test", "not", "in"].includes(expression.name)) return ends
      return ["is", "each"].includes(expression.name) ? unite(expression.arguments, ends, graph) : undefined
    default:
      return undefined
  }
}

function unite(selectors: readonly SelectorTree[], ends: Shapes, graph: RelationshipGraph): Shapes | undefined {
  const all = new Set<AnyShape>()
  for (const selector of selectors) {
    const starts = startsFor(selector, ends, graph)
    if (!starts) return undefined
    for (const start of starts) all.add(start)
  }
  return all
}

/** The types of the shapes from which a selector can yield anything, or undefined when they may be of any type. */
export function startTypes([first]: SelectorTree): ReadonlySet<ShapeType> | undefined {
  if (first?.kind === "type") return first.types
  if (first?.kind !== "function" || !["is", "each", "test"].includes(first.name)) return undefined
  const types = new Set<ShapeType>()
  for (const selector of first.arguments) {
    const ofSelector = startTypes(selector)
    if (!ofSelector) return undefined
    for (const type of ofSelector) types.add(type)
  }
  return types
}
