import type { AnyShape } from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"

/** The order in which Smithy writes ids: by the alphabet, letter case last. */
export function compareIds(a: ShapeId, b: ShapeId): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()]
  if (left !== right) return left < right ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Members that a shape declares itself, and those from mixins to which it adds traits. */
export function membersByOrigin<T extends AnyShape>(members: Iterable<T>): { own: T[]; changed: T[] } {
  const all = [...members]
  return {
    own: all.filter(({ mixins }) => mixins.length === 0),
    changed: all.filter(({ mixins, introducedTraits }) => mixins.length > 0 && introducedTraits.size > 0),
  }
}
