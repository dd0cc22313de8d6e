import type { Model } from "../model/model.ts"
import type { ResourceShape, ServiceShape } from "../model/shape.ts"

/** A service and the resources in it at any depth. */
export function entitiesOf(model: Model, service: ServiceShape): (ServiceShape | ResourceShape)[] {
  const found = new Set<ServiceShape | ResourceShape>([service])
  for (const entity of found) {
    for (const id of entity.resources) {
      const resource = model.shapes.get(id)
      if (resource?.type === "resource") found.add(resource)
    }
  }
  return [...found]
}

/** The ids that more than one of some entities binds, with those that do. */
export function boundTwice<E extends { readonly id: string }>(
  entities: readonly E[],
  bindings: (entity: E) => readonly string[],
): (readonly [id: string, by: readonly string[]])[] {
  const binders = new Map<string, string[]>()
  for (const entity of entities) {
    for (const id of new Set(bindings(entity))) binders.set(id, [...(binders.get(id) ?? []), entity.id])
  }
  return [...binders].filter(([, by]) => by.length > 1)
}
