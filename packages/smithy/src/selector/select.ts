import type { Model } from "../model/model.ts"
import { relationshipsOf } from "../model/relationships.ts"
import type { AnyShape } from "../model/shape.ts"
import { evaluate } from "./evaluate.ts"
import { parseSelector } from "./parse.ts"
import type { SelectorTree } from "./tree.ts"

/** A shape that a selector yielded, with the variables that were set when it did. */
export interface Match {
  readonly shape: AnyShape
  readonly variables: ReadonlyMap<string, ReadonlySet<AnyShape>>
}

/** The shapes of a model that a selector matches, members included. Throws `SelectorError` for one that cannot be read. */
export function select(model: Model, selector: string | SelectorTree): ReadonlySet<AnyShape> {
  const found = new Set<AnyShape>()
  for (const { shape } of matchesOf(model, selector)) found.add(shape)
  return found
}

/** As `select`, for some shapes to start from instead of all. */
export function selectFrom(model: Model, selector: SelectorTree, starts: Iterable<AnyShape>): ReadonlySet<AnyShape> {
  const graph = relationshipsOf(model)
  const roots = new Map<SelectorTree, ReadonlySet<AnyShape>>()
  const found = new Set<AnyShape>()
  for (const start of starts) {
    for (const shape of evaluate(selector, start, { graph, variables: new Map(), roots })) found.add(shape)
  }
  return found
}

/** As `select`, one match after the other with its variables; a shape comes again when it is yielded again. */
export function* matchesOf(model: Model, selector: string | SelectorTree): Iterable<Match> {
  const tree = typeof selector === "string" ? parseSelector(selector) : selector
  const graph = relationshipsOf(model)
  const roots = new Map<SelectorTree, ReadonlySet<AnyShape>>()
  for (const start of graph.shapes()) {
    const variables = new Map<string, ReadonlySet<AnyShape>>()
    for (const shape of evaluate(tree, start, { graph, variables, roots })) {
      yield { shape, variables: new Map(variables) }
    }
  }
}
