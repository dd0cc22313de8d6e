import type { Model } from "../model/model.ts"
import { relationshipsOf } from "../model/relationships.ts"
import type { AnyShape } from "../model/shape.ts"
import type { Variables } from "./attribute.ts"
import { evaluate } from "./evaluate.ts"
import { parseSelector } from "./parse.ts"
import { startsFor, startTypes } from "./starts.ts"
import type { SelectorTree } from "./tree.ts"

/** A shape that a selector yielded, with the variables that were set when it did. */
export interface Match {
  readonly shape: AnyShape
  readonly variables: Variables
}

/** Models do not change, and their traits ask for the same few selectors again and again. */
const selections = new WeakMap<Model, Map<string, ReadonlySet<AnyShape>>>()

/**
 * The shapes of a model that a selector matches, members included. Throws `SelectorError` for one that cannot be read.
 */
export function select(model: Model, selector: string | SelectorTree): ReadonlySet<AnyShape> {
  if (typeof selector !== "string") return selectFrom(model, selector, relationshipsOf(model).shapes())
  const known = selections.get(model) ?? new Map<string, ReadonlySet<AnyShape>>()
  selections.set(model, known)
  const found = known.get(selector) ?? select(model, parseSelector(selector))
  known.set(selector, found)
  return found
}

/**
 * The shapes that a selector matches, or only those of `shapes`: the selectors of most traits tell from which shapes
 * they could get there, and then are not evaluated for any other.
 */
export function selectAmong(model: Model, selector: string, shapes: readonly AnyShape[]): ReadonlySet<AnyShape> {
  const tree = treeOf(selector)
  const starts = startsFor(tree, shapes, relationshipsOf(model))
  return starts ? selectFrom(model, tree, starts) : select(model, selector)
}

/** Traits of the prelude and of our modules bring the same selectors to every model. */
const trees = new Map<string, SelectorTree>()

/** More selectors than all our modules have. */
const mostTrees = 1000

function treeOf(selector: string): SelectorTree {
  const tree = trees.get(selector) ?? parseSelector(selector)
  if (trees.size >= mostTrees) trees.clear()
  trees.set(selector, tree)
  return tree
}

/** As `select`, for some shapes to start from instead of all. */
export function selectFrom(model: Model, selector: SelectorTree, starts: Iterable<AnyShape>): ReadonlySet<AnyShape> {
  const graph = relationshipsOf(model)
  const roots = new Map<SelectorTree, ReadonlySet<AnyShape>>()
  const found = new Set<AnyShape>()
  const receive = (shape: AnyShape) => {
    found.add(shape)
    return false
  }
  const types = startTypes(selector)
  const variables = new Map<string, ReadonlySet<AnyShape>>()
  const evaluation = { graph, variables, roots }
  for (const start of starts) {
    if (types && !types.has(start.type)) continue
    if (variables.size > 0) variables.clear()
    evaluate(selector, start, evaluation, receive)
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
    const matches: Match[] = []
    evaluate(tree, start, { graph, variables, roots }, (shape) => {
      matches.push({ shape, variables: new Map(variables) })
      return false
    })
    yield* matches
  }
}
