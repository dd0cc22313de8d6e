import {
  closureOf,
  type Model,
  nameOf,
  namespaceOf,
  type ServiceShape,
  type Shape,
  type ShapeId,
} from "@smithwright/smithy"
import { identifiersOf } from "../../framework/service-names.ts"

/** What the files of one contract share. */
export interface ContractShapes {
  readonly model: Model
  /** Everything the service is made of, in the order in which a reader meets it. */
  readonly shapes: readonly Shape[]
  /** The identifier of a shape. */
  nameOf(id: ShapeId): string
}

export const unit = "smithy.api#Unit"

export function contractShapes(model: Model, service: ServiceShape): ContractShapes {
  const closure = closureOf(model, service)
  const names = identifiersOf(service, closure)
  return {
    model,
    shapes: closure.filter(({ id }) => namespaceOf(id) !== "smithy.api"),
    nameOf: (id) => names.get(id) ?? nameOf(id),
  }
}
