import type { Model } from "../../../../model/model.ts"
import type { OperationShape, ResourceShape, ServiceShape } from "../../../../model/shape.ts"
import { trait } from "../../../../model/traits.ts"
import { property, textProperty } from "../../../../syntax/node.ts"
import { entitiesOf } from "../../../entities.ts"
import { structureOf } from "../../../patterns/operation-http.ts"
import { propertyName } from "../../../resource-properties.ts"
import type { Report, Rule } from "../../../rule.ts"
import { resourcesWith, servicesOf, servicesWith } from "../../../shapes.ts"
import { hasTagOperations, tagEnabled, tagRoles } from "./service-tag-operations.ts"
import { carriesTags } from "./tag-shapes.ts"

const id = "TaggableResource"
const taggable = "aws.api#taggable"

/** A resource with tags can be tagged, by its own operations or by those of its service, and by no others. */
export const taggableResource: Rule = (model, report) => {
  if (resourcesWith(model, taggable).length + servicesWith(model, tagEnabled).length === 0) return
  for (const service of servicesOf(model)) checkService(model, service, report)
}

function checkService(model: Model, service: ServiceShape, report: Report): void {
  const isServiceWide = hasTagOperations(model, service)
  const resources = entitiesOf(model, service).filter((entity) => entity.type === "resource")
  for (const shape of resources) {
    if (shape.traits.has(taggable)) {
      checkResource(model, service, shape, isServiceWide, report)
    } else if (isServiceWide && shape.traits.has("aws.api#arn")) {
      const message = `The resource has an ARN in a service with tags, so it probably should have \`@${taggable}\``
      report({ severity: "WARNING", id, shape, message })
    }
  }
  if (!service.traits.has(tagEnabled) && resources.some(({ traits }) => traits.has(taggable))) {
    const message = `Resources of the service have \`@${taggable}\`, so it should have \`@${tagEnabled}\``
    report({ severity: "WARNING", id, shape: service, message })
  }
}

function checkResource(
  model: Model,
  service: ServiceShape,
  shape: ResourceShape,
  isServiceWide: boolean,
  report: Report,
): void {
  const updating = tagUpdate(model, shape)
  if (updating) {
    const message = `Tags decide who may do what, so changing \`${shape.id}\` should not change them`
    report({ severity: "DANGER", id, shape: updating, message })
  }
  if (hasOwnOperations(model, shape)) return
  if (!isServiceWide) {
    const message = `Neither the resource nor \`${service.id}\` has all operations to tag it, untag it and list its tags`
    report({ severity: "DANGER", id, shape, message })
  } else if (!shape.traits.has("aws.api#arn")) {
    const message = "The operations of the service on tags know resources by their ARN, and this one has none"
    report({ severity: "ERROR", id, shape, message, hint: "Put `@aws.api#arn` before it." })
  }
}

/** The operation that changes an existing resource and takes its tags. */
function tagUpdate(model: Model, resource: ResourceShape): OperationShape | undefined {
  const { update, put } = resource.lifecycle
  const putUpdates = !resource.traits.has("smithy.api#noReplace")
  const takesTags = [update, putUpdates ? put : undefined].some((operation) => {
    return takesTagsOf(model, resource, operationOf(model, operation))
  })
  return takesTags ? operationOf(model, update ?? put) : undefined
}

/** Whether a resource names operations on its tags that do what they should. */
function hasOwnOperations(model: Model, resource: ResourceShape): boolean {
  const config = property(trait(resource, taggable), "apiConfig")
  return tagRoles.every((role) => {
    const operation = operationOf(model, textProperty(config, role))
    if (!operation || !carriesTags(model, operation, role)) return false
    return role !== "tagApi" || takesTagsOf(model, resource, operation)
  })
}

function takesTagsOf(model: Model, resource: ResourceShape, operation: OperationShape | undefined): boolean {
  const name = textProperty(trait(resource, taggable), "property")
  if (name === undefined || !operation) return false
  const members = structureOf(model, operation.input)?.members.values() ?? []
  return [...members].some((member) => propertyName(member) === name)
}

function operationOf(model: Model, operation: string | undefined): OperationShape | undefined {
  const shape = operation === undefined ? undefined : model.shapes.get(operation)
  return shape?.type === "operation" ? shape : undefined
}
