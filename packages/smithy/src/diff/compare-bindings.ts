import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import { operationsOf } from "../model/operations.ts"
import type { ResourceShape, ServiceShape } from "../model/shape.ts"
import { nameOf, type ShapeId } from "../model/shape-id.ts"
import { type Comparison, eventOf, except, sharedShapes } from "./comparison.ts"

/** Clients call operations through what they are bound to, so that bindings can be added, but not be taken away. */
export const compareBindings: Comparison = function* (before, after) {
  for (const [old, entity] of sharedShapes(before, after, "service", "resource")) {
    const end = entity.type === "service" ? "Service" : "Resource"
    for (const id of except(entity.operations, old.operations)) {
      const message = `The operation \`${id}\` was bound to the ${entity.type} \`${entity.id}\``
      yield eventOf(entity, "NOTE", `AddedOperationBinding.To${end}.${nameOf(id)}`, message)
    }
    for (const id of except(entity.resources, old.resources)) {
      const message = `The resource \`${id}\` was bound to the ${entity.type} \`${entity.id}\``
      yield eventOf(entity, "NOTE", `AddedResourceBinding.To${end}.${nameOf(id)}`, message)
    }
    for (const id of except(old.operations, entity.operations)) yield removedOperation(after, entity, id)
    for (const id of except(old.resources, entity.resources)) {
      const message = `The resource \`${id}\` is no longer bound to the ${entity.type} \`${entity.id}\``
      yield eventOf(entity, "ERROR", `RemovedResourceBinding.From${end}.${nameOf(id)}`, message)
    }
  }
}

/** What is bound to a service need not be bound to it directly: clients of the service call it all the same. */
function removedOperation(after: Model, entity: ServiceShape | ResourceShape, id: ShapeId): Diagnostic {
  const message = `The operation \`${id}\` is no longer bound to the ${entity.type} \`${entity.id}\``
  if (entity.type === "resource") {
    return eventOf(entity, "ERROR", `RemovedOperationBinding.FromResource.${nameOf(id)}`, message)
  }
  const eventId = `RemovedOperationBinding.FromService.${nameOf(id)}`
  return operationsOf(after, entity).some((operation) => operation.id === id)
    ? eventOf(entity, "NOTE", eventId, `${message} itself, but to one of its resources`)
    : eventOf(entity, "ERROR", eventId, message)
}
