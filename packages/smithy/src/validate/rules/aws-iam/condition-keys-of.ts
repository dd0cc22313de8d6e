import type { Model } from "../../../model/model.ts"
import type { AnyShape, ResourceShape, ServiceShape } from "../../../model/shape.ts"
import { nameOf } from "../../../model/shape-id.ts"
import { trait } from "../../../model/traits.ts"
import { isNodeObject, type Node, textProperty } from "../../../syntax/node.ts"
import { entitiesOf } from "../../entities.ts"
import { serviceNames } from "../aws/service-names.ts"

/** A condition key's name with the namespace of the service before it, unless it has one. */
export function resolveKey(service: ServiceShape, key: string): string {
  return key.includes(":") ? key : `${serviceNames(service).arnNamespace}:${key}`
}

/** The keys that a trait lists, resolved. */
export function listedKeys(service: ServiceShape, shape: AnyShape, traitId: string): ReadonlySet<string> {
  const value = trait(shape, traitId)
  if (!Array.isArray(value)) return new Set()
  return new Set(value.flatMap((key: Node) => (typeof key === "string" ? resolveKey(service, key) : [])))
}

/** The condition keys that a service itself defines, with their definitions. */
export function definedKeys(service: ServiceShape): ReadonlyMap<string, Node> {
  const value = trait(service, "aws.iam#defineConditionKeys")
  const entries = isNodeObject(value) ? Object.entries(value) : []
  return new Map(entries.map(([key, definition]) => [resolveKey(service, key), definition]))
}

/** All condition keys of a service: those it defines, and those that the identifiers of its resources make. */
export function knownKeys(model: Model, service: ServiceShape): ReadonlySet<string> {
  return new Set([...definedKeys(service).keys(), ...inferredKeys(model, service)])
}

/** Each identifier that a resource has and the resource above it has not makes a key, unless inference is off. */
function inferredKeys(model: Model, service: ServiceShape): string[] {
  if (isInferenceOff(service)) return []
  return entitiesOf(model, service).flatMap((parent) => {
    const inherited = parent.type === "resource" ? parent.identifiers : undefined
    return childrenOf(model, parent)
      .filter((resource) => !isInferenceOff(resource))
      .flatMap((resource) => {
        const own = [...resource.identifiers.keys()].filter((name) => !inherited?.has(name))
        return own.map((name) => resolveKey(service, `${resourceName(resource)}${capitalize(name)}`))
      })
  })
}

/** What a resource is called in policies. */
export function resourceName(resource: ResourceShape): string {
  return textProperty(trait(resource, "aws.iam#iamResource"), "name") ?? nameOf(resource.id)
}

function childrenOf(model: Model, parent: ServiceShape | ResourceShape): ResourceShape[] {
  return parent.resources.map((id) => model.shapes.get(id)).filter((shape) => shape?.type === "resource")
}

function isInferenceOff(shape: AnyShape): boolean {
  return shape.traits.has("aws.iam#disableConditionKeyInference")
}

function capitalize(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
