import type { Shape, ShapeType, Trait } from "../../model/shape.ts"
import { hasTrait } from "../../model/traits.ts"
import type { Span } from "../../syntax/source.ts"
import { compareIds } from "../introduced.ts"
import type { TraitOrder } from "./print-traits.ts"

/**
 * In which order shapes and traits are written. "preferred": traits first, then services, resources, operations,
 * structures, unions, lists, maps and the rest, each by id; "alphabetical": by id; "source": as they were read.
 */
export type ComponentOrder = "preferred" | "alphabetical" | "source"

const preferred: readonly ShapeType[] = ["service", "resource", "operation", "structure", "union", "list", "map"]

export function shapeOrder(order: ComponentOrder): (a: Shape, b: Shape) => number {
  switch (order) {
    case "source":
      return bySource
    case "alphabetical":
      return byId
    case "preferred":
      return (a, b) => rank(a) - rank(b) || byId(a, b)
  }
}

export function traitOrder(order: ComponentOrder): TraitOrder {
  return order === "source" ? bySource : byId
}

function rank(shape: Shape): number {
  if (hasTrait(shape, "trait")) return -1
  const at = preferred.indexOf(shape.type)
  return at === -1 ? preferred.length : at
}

function byId(a: Shape | Trait, b: Shape | Trait): number {
  return compareIds(a.id, b.id)
}

function bySource(a: Shape | Trait, b: Shape | Trait): number {
  return compareSpans(a.span, b.span) || byId(a, b)
}

/** What was read from no file comes first. */
function compareSpans(a: Span | undefined, b: Span | undefined): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined)
  if (a.source.name !== b.source.name) return a.source.name < b.source.name ? -1 : 1
  return a.start - b.start
}
