import type { Model } from "../model/model.ts"
import type { AggregateShape, MemberShape } from "../model/shape.ts"
import { hasTrait, trait } from "../model/traits.ts"
import { textProperty } from "../syntax/node.ts"
import { structureOf } from "./patterns/operation-http.ts"

/** The property of its resource that a member of an input or output stands for (Smithy 2.0, "Resource properties"). */
export function propertyName(member: MemberShape): string {
  return textProperty(trait(member, "property"), "name") ?? member.name
}

/** The structure whose members stand for properties: an input or output, or the one nested in it. */
export function propertiesShape(model: Model, structure: AggregateShape): AggregateShape {
  const nested = [...structure.members.values()].find((member) => hasTrait(member, "nestedProperties"))
  return (nested && structureOf(model, nested.target)) ?? structure
}

/** Whether a member stands for no property, because it has `@notProperty` or a trait that has it. */
export function isNotProperty(model: Model, member: MemberShape): boolean {
  if (hasTrait(member, "notProperty")) return true
  return [...member.traits.keys()].some((traitId) => {
    const definition = model.shapes.get(traitId)
    return definition !== undefined && hasTrait(definition, "notProperty")
  })
}
