import type { Query } from "./query.ts"
import { splitPath, type UriPattern } from "./uri-pattern.ts"

export interface Route<Target> {
  readonly method: string
  readonly pattern: UriPattern
  readonly target: Target
}

/** What fits a path, with its labels' raw values; or else the methods with which the path would fit something. */
export type Found<Target> =
  | { readonly target: Target; readonly labels: readonly string[] }
  | { readonly allowed: readonly string[] }

interface Node<Target> {
  readonly literals: Map<string, Node<Target>>
  label?: Node<Target>
  greedy?: Node<Target>
  readonly routes: Route<Target>[]
}

/** Compiles routes to a tree by segment. Literals win over labels, labels over greedy ones (Smithy, "http trait"). */
export function compileRoutes<Target>(routes: readonly Route<Target>[]) {
  const root = newNode<Target>()
  const specificFirst = routes.toSorted((a, b) => b.pattern.query.length - a.pattern.query.length)
  for (const route of specificFirst) nodeFor(root, route).routes.push(route)

  return (method: string, path: string, query: Query): Found<Target> => {
    const segments = splitPath(path)
    const allowed = new Set<string>()
    // Where labels begin and end: to try a greedy one with every end must not copy the path each time.
    const labels: [start: number, end: number][] = []

    const walk = (node: Node<Target>, index: number): Target | undefined => {
      const segment = segments[index]
      if (segment === undefined) return leaf(node)
      const literal = node.literals.get(segment)
      const found = literal && walk(literal, index + 1)
      if (found !== undefined || segment === "") return found
      return (node.label && take(node.label, index, index + 1)) ?? (node.greedy && takeMost(node.greedy, index))
    }
    const take = (node: Node<Target>, start: number, end: number): Target | undefined => {
      labels.push([start, end])
      const found = walk(node, end)
      if (found === undefined) labels.pop()
      return found
    }
    // A pattern that goes on after the label is more specific than one that ends with it.
    const takeMost = (node: Node<Target>, start: number): Target | undefined => {
      for (let end = segments.length - 1; end > start; end--) {
        const found = take(node, start, end)
        if (found !== undefined) return found
      }
      return take(node, start, segments.length)
    }
    const leaf = (node: Node<Target>): Target | undefined => {
      for (const route of node.routes) {
        if (!hasQuery(route.pattern, query)) continue
        if (route.method === method) return route.target
        allowed.add(route.method)
      }
      return undefined
    }

    const target = walk(root, 0)
    if (target === undefined) return { allowed: [...allowed] }
    return { target, labels: labels.map(([start, end]) => segments.slice(start, end).join("/")) }
  }
}

function newNode<Target>(): Node<Target> {
  return { literals: new Map(), routes: [] }
}

function nodeFor<Target>(root: Node<Target>, { pattern }: Route<Target>): Node<Target> {
  let node = root
  for (const segment of pattern.segments) {
    if (segment.kind === "literal") {
      const next: Node<Target> = node.literals.get(segment.text) ?? newNode()
      node.literals.set(segment.text, next)
      node = next
    } else {
      const next: Node<Target> = node[segment.kind] ?? newNode()
      node[segment.kind] = next
      node = next
    }
  }
  return node
}

function hasQuery(pattern: UriPattern, query: Query): boolean {
  return pattern.query.every(([key, value]) => {
    const values = query.get(key)
    return value === undefined ? values !== undefined : values?.includes(value)
  })
}
