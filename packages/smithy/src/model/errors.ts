import type { Model } from "./model.ts"
import type { AggregateShape, OperationShape, ServiceShape } from "./shape.ts"

/** The errors that an operation of a service can answer with: its own, then those every operation has, each once. */
export function errorsOf(model: Model, service: ServiceShape, operation: OperationShape): AggregateShape[] {
  return [...new Set([...operation.errors, ...service.errors])].flatMap((id) => {
    const error = model.shapes.get(id)
    return error?.type === "structure" ? [error] : []
  })
}
