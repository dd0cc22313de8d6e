import type { Model } from "../../../../model/model.ts"
import type { OperationShape, ServiceShape } from "../../../../model/shape.ts"
import { nameOf } from "../../../../model/shape-id.ts"
import { trait } from "../../../../model/traits.ts"
import { property, textProperty } from "../../../../syntax/node.ts"
import { carriesTags, type TagOperation, tagOperations, takesArn } from "./tag-shapes.ts"

export const tagEnabled = "aws.api#tagEnabled"

export const tagRoles: readonly TagOperation[] = ["tagApi", "untagApi", "listTagsApi"]

/** The operation by which a service does something with the tags of all its resources, if it has one. */
export function serviceTagOperation(
  model: Model,
  service: ServiceShape,
  role: TagOperation,
): OperationShape | undefined {
  const chosen = chosenTagOperation(service, role)
  const isBound = chosen !== undefined && service.operations.includes(chosen)
  const id = isBound ? chosen : service.operations.find((one) => nameOf(one) === tagOperations[role])
  const operation = id === undefined ? undefined : model.shapes.get(id)
  return operation?.type === "operation" ? operation : undefined
}

/** The operation that `@aws.api#tagEnabled` names for something. */
export function chosenTagOperation(service: ServiceShape, role: TagOperation): string | undefined {
  return textProperty(property(trait(service, tagEnabled), "apiConfig"), role)
}

/** Whether an operation can do it for all resources of its service. */
export function isServiceWide(model: Model, operation: OperationShape, role: TagOperation): boolean {
  return carriesTags(model, operation, role) && takesArn(model, operation)
}

/** Whether a service with `@aws.api#tagEnabled` can tag, untag and list the tags of all its resources. */
export function hasTagOperations(model: Model, service: ServiceShape): boolean {
  if (!service.traits.has(tagEnabled)) return false
  return tagRoles.every((role) => {
    const operation = serviceTagOperation(model, service, role)
    return operation !== undefined && isServiceWide(model, operation, role)
  })
}
