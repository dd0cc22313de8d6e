import type { Model } from "./model.ts"
import { boundOperations } from "./references.ts"
import type { OperationShape, ResourceShape, ServiceShape } from "./shape.ts"

/** Many rules ask for the operations of the same service, and emitters after them. */
const known = new WeakMap<Model, Map<ServiceShape, readonly OperationShape[]>>()

/** The operations of a service: its own and those of its resources at any depth, sorted by id. */
export function operationsOf(model: Model, service: ServiceShape): readonly OperationShape[] {
  const ofModel = known.get(model) ?? new Map<ServiceShape, readonly OperationShape[]>()
  known.set(model, ofModel)
  const operations = ofModel.get(service) ?? findOperations(model, service)
  ofModel.set(service, operations)
  return operations
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
