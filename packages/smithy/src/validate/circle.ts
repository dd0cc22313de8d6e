import type { Shape } from "../model/shape.ts"

/** A way from one shape to another: what to call it, and where it leads. */
export interface Step {
  readonly name: string
  readonly to: Shape
}

/** Shapes that are looked at to find the way: a circle of so many tells nobody more, and each of them is told of it. */
const longest = 50

/**
 * The steps from a shape back to itself as text, when it is known that there are such; the first alone if it is long.
 */
export function describeCircle(start: Shape, stepsFrom: (shape: Shape) => readonly Step[]): string {
  const cameBy = new Map<Shape, { readonly from: Shape; readonly step: Step }>()
  const open = [start]
  for (const from of open) {
    for (const step of stepsFrom(from)) {
      if (cameBy.has(step.to)) continue
      cameBy.set(step.to, { from, step })
      if (step.to === start) return namesBackTo(start, cameBy).join(" → ")
      open.push(step.to)
    }
    if (open.length > longest) break
  }
  return `${stepsFrom(start)
    .slice(0, 1)
    .map(({ name }) => `\`${name}\` → `)
    .join("")}…`
}

function namesBackTo(
  start: Shape,
  cameBy: ReadonlyMap<Shape, { readonly from: Shape; readonly step: Step }>,
): readonly string[] {
  const names: string[] = []
  let last = cameBy.get(start)
  while (last) {
    names.unshift(`\`${last.step.name}\``)
    last = last.from === start ? undefined : cameBy.get(last.from)
  }
  return names
}
