import type { Model } from "./model.ts"
import type { AggregateShape, OperationShape, ServiceShape } from "./shape.ts"

/** The errors that an operation of a service can answer with: those every operation has, then its own, each once. */
export function errorsOf(model: Model, service: ServiceShape, operation: OperationShape): AggregateShape[] {
  return [...new Set([...service.errors, ...operation.errors])].flatMap((id) => {
    const error = model.shapes.get(id)
    return error?.type === "structure" ? [error] : []
  })
}
