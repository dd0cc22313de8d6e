import { identifierBindings } from "../../model/identifier-bindings.ts"
import type { Model } from "../../model/model.ts"
import { instanceOperations } from "../../model/references.ts"
import type { AggregateShape, MemberShape, OperationShape, ResourceShape } from "../../model/shape.ts"
import { hasTrait } from "../../model/traits.ts"
import { quoted } from "../names.ts"
import { structureOf } from "../patterns/operation-http.ts"
import { isNotProperty, propertiesShape, propertyName } from "../resource-properties.ts"
import type { Report, Rule } from "../rule.ts"
import { resourcesOf } from "../shapes.ts"

const id = "ResourceOperationInputOutput"

/** The members of a resource's operations are its properties, and each property is a member of some. */
export const resourceOperationInputOutput: Rule = (model, report) => {
  for (const resource of resourcesOf(model)) {
    if (resource.properties.size === 0) continue
    const used = new Set<string>()
    for (const operation of operationsIn(model, resource)) {
      for (const side of ["input", "output"] as const) {
        const structure = structureOf(model, operation[side])
        if (structure) checkStructure(model, resource, structure, used, report)
      }
    }
    for (const name of resource.properties.keys()) {
      if (used.has(name)) continue
      const message = `The property \`${name}\` is in no input or output of an operation on one instance, or of \`create\``
      report({ severity: "ERROR", id, shape: resource, message })
    }
  }
}

function operationsIn(model: Model, resource: ResourceShape): OperationShape[] {
  const { create } = resource.lifecycle
  const ids = new Set([...instanceOperations(resource), ...(create === undefined ? [] : [create])])
  return [...ids].flatMap((operationId) => {
    const operation = model.shapes.get(operationId)
    return operation?.type === "operation" ? [operation] : []
  })
}

function checkStructure(
  model: Model,
  resource: ResourceShape,
  structure: AggregateShape,
  used: Set<string>,
  report: Report,
): void {
  const holder = propertiesShape(model, structure)
  const byName = new Map<string, string[]>()
  for (const member of propertyMembers(model, resource, holder)) {
    const name = propertyName(member)
    used.add(name)
    byName.set(name, [...(byName.get(name) ?? []), member.name])
    const expected = resource.properties.get(name)
    if (expected === undefined) {
      const message = `\`${resource.id}\` has no property \`${name}\``
      const hint = "Add it to the resource, or put `@notProperty` before the member."
      report({ severity: "ERROR", id, shape: member, message, hint })
    } else if (expected !== member.target) {
      const message = `As the property \`${name}\` of \`${resource.id}\`, it must target \`${expected}\``
      report({ severity: "ERROR", id, shape: member, message })
    }
  }
  for (const [name, members] of byName) {
    if (members.length < 2) continue
    const message = `Several members hold the property \`${name}\`: ${quoted(members)}`
    report({ severity: "ERROR", id, shape: holder, message })
  }
}

/** The members that stand for properties: all but identifiers, and what has `@notProperty` or a trait that has it. */
function propertyMembers(model: Model, resource: ResourceShape, structure: AggregateShape): MemberShape[] {
  const identifiers = new Set(identifierBindings(resource, structure).values())
  return [...structure.members.values()].filter((member) => {
    return !identifiers.has(member) && !hasTrait(member, "nestedProperties") && !isNotProperty(model, member)
  })
}
