import type { OperationShape, Shape } from "../../model/shape.ts"
import { nameOf, type ShapeId } from "../../model/shape-id.ts"
import { hasTrait } from "../../model/traits.ts"

export interface InlineSuffixes {
  readonly input: string
  readonly output: string
}

export const defaultSuffixes: InlineSuffixes = { input: "Input", output: "Output" }

type Side = keyof InlineSuffixes

/**
 * The inputs and outputs that can be written inside their operations: those named after it, that nothing but it uses.
 *
 * @param shapes of one file
 * @param coerce whether `@input` and `@output` may be missing: inline structures always have them
 */
export function inlineStructures(
  shapes: readonly Shape[],
  suffixes: InlineSuffixes,
  coerce: boolean,
): ReadonlySet<ShapeId> {
  const byId = new Map(shapes.map((shape) => [shape.id, shape]))
  const fits = (operation: OperationShape, side: Side) => {
    const structure = byId.get(operation[side])
    if (structure?.type !== "structure" || !(coerce || hasTrait(structure, side))) return false
    return nameOf(structure.id) === nameOf(operation.id) + suffixes[side]
  }
  const found = operationsIn(shapes).flatMap((operation) => {
    return sides.filter((side) => fits(operation, side)).map((side) => operation[side])
  })
  return new Set(found)
}

const sides: readonly Side[] = ["input", "output"]

/** The suffixes that most inputs and outputs have after the name of their operation. */
export function commonSuffixes(shapes: readonly Shape[]): InlineSuffixes {
  const operations = operationsIn(shapes)
  return { input: commonSuffix(operations, "input"), output: commonSuffix(operations, "output") }
}

function commonSuffix(operations: readonly OperationShape[], side: Side): string {
  const counts = new Map<string, number>()
  for (const operation of operations) {
    const name = nameOf(operation[side])
    const suffix = name.slice(nameOf(operation.id).length)
    if (name.startsWith(nameOf(operation.id)) && suffix !== "") counts.set(suffix, (counts.get(suffix) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
  return most?.[0] ?? defaultSuffixes[side]
}

function operationsIn(shapes: readonly Shape[]): OperationShape[] {
  return shapes.filter((shape) => shape.type === "operation")
}
