import type { ShapeId } from "../model/shape-id.ts"
import type { Definition } from "./definition.ts"

/** The definitions, each behind its mixins, and those that cannot be ordered since they depend on each other. */
export interface SortedDefinitions {
  readonly sorted: readonly Definition[]
  readonly circular: ReadonlyMap<ShapeId, Definition>
}

export function sortMixins(definitions: ReadonlyMap<ShapeId, Definition>): SortedDefinitions {
  const all = [...definitions.values()]
  if (all.every(({ mixins }) => mixins.length === 0)) return { sorted: all, circular: new Map() }
  const waiting = new Map<ShapeId, number>()
  const users = new Map<ShapeId, Definition[]>()
  const sorted: Definition[] = []
  for (const definition of all) {
    const mixins = definition.mixins.filter(({ id }) => definitions.has(id))
    if (mixins.length === 0) sorted.push(definition)
    else waiting.set(definition.id, mixins.length)
    for (const { id } of mixins) {
      const others = users.get(id)
      if (others) others.push(definition)
      else users.set(id, [definition])
    }
  }
  // The list grows while it is read.
  for (const { id } of sorted) {
    for (const user of users.get(id) ?? []) {
      const left = (waiting.get(user.id) ?? 0) - 1
      waiting.set(user.id, left)
      if (left === 0) sorted.push(user)
    }
  }
  const circular = new Map<ShapeId, Definition>()
  for (const [id, left] of waiting) {
    const definition = definitions.get(id)
    if (left > 0 && definition) circular.set(id, definition)
  }
  return { sorted, circular }
}

/** As many ids as a message can show. */
const longestCircle = 10

/** The mixins by way of which a shape never ends, or the first few of them. */
export function circleFrom(definition: Definition, circular: ReadonlyMap<ShapeId, Definition>): readonly ShapeId[] {
  const passed = new Set<ShapeId>()
  let next: Definition | undefined = definition
  while (next && !passed.has(next.id) && passed.size <= longestCircle) {
    passed.add(next.id)
    next = next.mixins.map(({ id }) => circular.get(id)).find((mixin) => mixin !== undefined)
  }
  passed.delete(definition.id)
  return [...passed]
}
