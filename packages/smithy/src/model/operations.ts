import { derived } from "./derived.ts"
import type { Model } from "./model.ts"
import { boundOperations } from "./references.ts"
import type { OperationShape, ResourceShape, ServiceShape } from "./shape.ts"

const operationsIn = derived((model: Model) => derived((service: ServiceShape) => findOperations(model, service)))

/** The operations of a service: its own and those of its resources at any depth, sorted by id. */
export function operationsOf(model: Model, service: ServiceShape): readonly OperationShape[] {
  return operationsIn(model)(service)
}

function findOperations(model: Model, service: ServiceShape): readonly OperationShape[] {
  const entities = new Set<ServiceShape | ResourceShape>([service])
  const operations = new Set<OperationShape>()
  for (const entity of entities) {
    for (const id of boundOperations(entity)) {
      const operation = model.shapes.get(id)
      if (operation?.type === "operation") operations.add(operation)
    }
    for (const id of entity.resources) {
      const resource = model.shapes.get(id)
      if (resource?.type === "resource") entities.add(resource)
    }
  }
  return [...operations].sort((a, b) => (a.id < b.id ? -1 : 1))
}
