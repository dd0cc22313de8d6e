import type { Model } from "../model/model.ts"
import type { AnyShape, ServiceShape, Shape } from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"

/** The ids in one of a shape's lists that it states itself, as opposed to what its mixins bring. Sorted. */
export function introducedIds(
  model: Model,
  shape: Shape,
  list: "operations" | "resources" | "errors",
): readonly ShapeId[] {
  const inherited = new Set(shape.mixins.flatMap((id) => idsOf(model.shapes.get(id), list)))
  return idsOf(shape, list)
    .filter((id) => !inherited.has(id))
    .toSorted(compareIds)
}

/** The version a service states itself; empty when it is that of its mixins, or there is none. */
export function introducedVersion(model: Model, service: ServiceShape): string {
  const inherited = mixinsOf(model, service).some(({ version }) => version === service.version)
  return inherited ? "" : service.version
}

/** The renames a service states itself, those that replace one of its mixins included. */
export function introducedRenames(model: Model, service: ServiceShape): readonly (readonly [ShapeId, string])[] {
  const inherited = new Map(mixinsOf(model, service).flatMap(({ rename }) => [...rename]))
  return [...service.rename].filter(([id, name]) => inherited.get(id) !== name)
}

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

function mixinsOf(model: Model, service: ServiceShape): ServiceShape[] {
  return service.mixins.flatMap((id) => {
    const mixin = model.shapes.get(id)
    return mixin?.type === "service" ? [mixin] : []
  })
}

function idsOf(shape: Shape | undefined, list: "operations" | "resources" | "errors"): readonly ShapeId[] {
  switch (shape?.type) {
    case "service":
      return shape[list]
    case "resource":
      return list === "errors" ? [] : shape[list]
    case "operation":
      return list === "errors" ? shape.errors : []
    default:
      return []
  }
}
