import type { Model } from "./model.ts"
import type { Shape } from "./shape.ts"

/** Shapes with those that they are made of before them, and the ones that are made of themselves. */
export interface TopologicalOrder {
  readonly sorted: readonly Shape[]
  /** Shapes that lead back to themselves through members. They stand in `sorted` where they were met. */
  readonly recursive: ReadonlySet<Shape>
}

/**
 * Sorts shapes by what they are made of: what their members target, unless `targets` says otherwise. Only those given
 * are sorted, in their order where there is a choice.
 */
export function topologicalOrder(
  model: Model,
  shapes: Iterable<Shape>,
  targets: (shape: Shape) => readonly Shape[] = (shape) => targetsOf(model, shape),
): TopologicalOrder {
  const wanted = new Set(shapes)
  const sorted: Shape[] = []
  const recursive = new Set<Shape>()
  const numbers = new Map<Shape, number>()
  const lowest = new Map<Shape, number>()
  const component: Shape[] = []
  const open = new Set<Shape>()

  // Tarjan's algorithm, with a stack of its own: models may nest deeper than calls may.
  for (const start of wanted) {
    if (numbers.has(start)) continue
    const frames = [frame(start)]
    for (let top = frames.at(-1); top; top = frames.at(-1)) {
      const next = top.left.pop()
      if (next === undefined) {
        frames.pop()
        close(top.shape, frames.at(-1)?.shape)
      } else if (!numbers.has(next)) frames.push(frame(next))
      else if (open.has(next)) lower(top.shape, numbers.get(next) ?? 0)
    }
  }
  return { sorted, recursive }

  function frame(shape: Shape): { shape: Shape; left: Shape[] } {
    numbers.set(shape, numbers.size)
    lowest.set(shape, numbers.size - 1)
    component.push(shape)
    open.add(shape)
    const left = targets(shape).filter((target) => wanted.has(target))
    if (left.includes(shape)) recursive.add(shape)
    return { shape, left: left.toReversed() }
  }

  function close(shape: Shape, parent: Shape | undefined): void {
    sorted.push(shape)
    const low = lowest.get(shape) ?? 0
    if (parent) lower(parent, low)
    if (low !== numbers.get(shape)) return
    const members = component.splice(component.lastIndexOf(shape))
    for (const member of members) {
      open.delete(member)
      if (members.length > 1) recursive.add(member)
    }
  }

  function lower(shape: Shape, to: number): void {
    lowest.set(shape, Math.min(lowest.get(shape) ?? to, to))
  }
}

function targetsOf(model: Model, shape: Shape): Shape[] {
  if (!("members" in shape)) return []
  return [...shape.members.values()].flatMap(({ target }) => model.shapes.get(target) ?? [])
}
