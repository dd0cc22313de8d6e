import { identifierBindings } from "../../model/identifier-bindings.ts"
import type { Model } from "../../model/model.ts"
import { boundOperations, collectionOperations } from "../../model/references.ts"
import type { AggregateShape, MemberShape, OperationShape, ResourceShape } from "../../model/shape.ts"
import { hasTrait, textTrait } from "../../model/traits.ts"
import { membersByValue } from "../members-by-value.ts"
import { quoted } from "../names.ts"
import { structureOf } from "../patterns/operation-http.ts"
import type { Report, Rule } from "../rule.ts"
import { resourcesOf, structuresWithMembers } from "../shapes.ts"

const id = "ResourceIdentifierBinding"

/** Operations on one instance of a resource take all of its identifiers, those on many do not. */
export const resourceIdentifierBinding: Rule = (model, report) => {
  for (const shape of structuresWithMembers(model, "smithy.api#resourceIdentifier")) checkTraits(shape, report)
  for (const resource of resourcesOf(model)) {
    for (const operation of operationsIn(model, resource)) checkOperation(model, resource, operation, report)
    for (const childId of resource.resources) {
      const child = model.shapes.get(childId)
      if (child?.type === "resource") checkChild(model, resource, child, report)
    }
  }
}

/** Each identifier is bound to one member. */
function checkTraits(shape: AggregateShape, report: Report): void {
  const explicit = membersByValue(shape, (member) => textTrait(member, "resourceIdentifier"))
  for (const [identifier, members] of explicit) {
    if (members.length > 1) {
      const message = `The identifier \`${identifier}\` is bound to several members: ${quoted(members)}`
      report({ severity: "ERROR", id, shape, message })
    }
    const implicit = shape.members.get(identifier)
    if (implicit && !hasTrait(implicit, "resourceIdentifier")) {
      const message = `\`${identifier}\` would be an identifier by its name, but ${quoted(members)} takes its place`
      report({ severity: "WARNING", id, shape, message })
    }
  }
}

function operationsIn(model: Model, resource: ResourceShape): OperationShape[] {
  return [...new Set(boundOperations(resource))].flatMap((operationId) => {
    const operation = model.shapes.get(operationId)
    return operation?.type === "operation" ? [operation] : []
  })
}

function bindingsOf(model: Model, resource: ResourceShape, operation: OperationShape): Map<string, MemberShape> {
  const input = structureOf(model, operation.input)
  return input ? identifierBindings(resource, input) : new Map<string, MemberShape>()
}

function checkOperation(model: Model, resource: ResourceShape, operation: OperationShape, report: Report): void {
  const bindings = bindingsOf(model, resource, operation)
  const missing = [...resource.identifiers.keys()].filter((name) => !bindings.has(name))
  const isCollection = collectionOperations(resource).includes(operation.id)
  if (isCollection && missing.length === 0) {
    const message = `As a collection operation of \`${resource.id}\`, it must not take all of its identifiers`
    report({ severity: "ERROR", id, shape: operation, message })
  }
  if (isCollection || missing.length === 0) return
  const message = `As an operation on one \`${resource.id}\`, it must take ${quoted(missing)}`
  const hint = "Give the input required members with these names and the targets that the resource states."
  report({ severity: "ERROR", id, shape: operation, message, hint })
}

function checkChild(model: Model, parent: ResourceShape, child: ResourceShape, report: Report): void {
  for (const operation of operationsIn(model, child)) {
    const bindings = bindingsOf(model, child, operation)
    const missing = [...parent.identifiers.keys()].filter((name) => !bindings.has(name))
    if (missing.length === 0) continue
    const message = `\`${child.id}\` belongs to \`${parent.id}\`, so its operations must take ${quoted(missing)}`
    report({ severity: "ERROR", id, shape: operation, message })
  }
}
