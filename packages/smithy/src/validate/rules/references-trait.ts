import type { Model } from "../../model/model.ts"
import type { AggregateShape, AnyShape, ResourceShape } from "../../model/shape.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { trait } from "../../model/traits.ts"
import { isNodeObject, type Node, property } from "../../syntax/node.ts"
import { aType, quoted } from "../names.ts"
import type { Rule } from "../rule.ts"

/** A reference must lead to a resource, and bind all of its identifiers to members of the structure. */
export const referencesTrait: Rule = (model, report) => {
  for (const shape of shapesWith(model, "smithy.api#references")) {
    const references = trait(shape, "references")
    if (!Array.isArray(references)) continue
    const span = shape.traits.get("smithy.api#references")?.span
    for (const reference of references) {
      for (const message of problemsOf(model, shape, reference)) {
        report({ severity: "ERROR", id: "ReferencesTrait", shape, span, message })
      }
    }
  }
}

function problemsOf(model: Model, shape: AnyShape, reference: Node): string[] {
  const id = String(property(reference, "resource"))
  const ids = idsOf(reference)
  const resource = model.shapes.get(id)
  const problems = shape.type === "string" && ids.size > 0 ? ["A reference of a string can have no `ids`"] : []
  if (!resource) return problems
  if (resource.type !== "resource")
    return [...problems, `\`${id}\` is ${aType(resource.type)}, and a reference leads to a resource`]
  if (shape.type === "structure") return [...problems, ...structureProblems(model, shape, resource, ids)]
  if (shape.type !== "string" || resource.identifiers.size === 1) return problems
  return [...problems, `\`${id}\` has ${resource.identifiers.size} identifiers, and a string can refer to one only`]
}

function idsOf(reference: Node): ReadonlyMap<string, string> {
  const ids = property(reference, "ids")
  return new Map(isNodeObject(ids) ? Object.entries(ids).map(([name, member]) => [name, String(member)]) : [])
}

function structureProblems(
  model: Model,
  shape: AggregateShape,
  resource: ResourceShape,
  ids: ReadonlyMap<string, string>,
): string[] {
  const identifiers = [...resource.identifiers.keys()]
  const missing = identifiers.filter((name) => !ids.has(name))
  const unknown = [...ids.keys()].filter((name) => !resource.identifiers.has(name))
  const isExplicit = ids.size > 0
  const names = isExplicit ? [...ids.values()] : identifiers
  const absent = names.filter((name) => !shape.members.has(name))
  const noString = names.filter((name) => {
    const member = shape.members.get(name)
    const type = member && model.shapes.get(member.target)?.type
    return type !== undefined && type !== "string" && type !== "enum"
  })
  return [
    ...(isExplicit && missing.length > 0
      ? [`\`ids\` lacks identifiers of \`${resource.id}\`: ${quoted(missing)}`]
      : []),
    ...(unknown.length > 0 ? [`\`ids\` has what is no identifier of \`${resource.id}\`: ${quoted(unknown)}`] : []),
    ...(absent.length > 0 ? [`The structure has no members ${quoted(absent)}, which refer to \`${resource.id}\``] : []),
    ...(noString.length > 0 ? [`Identifiers are strings, but these members are none: ${quoted(noString)}`] : []),
  ]
}
