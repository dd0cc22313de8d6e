import type { AggregateShape, MemberShape, ResourceShape } from "./shape.ts"
import { hasTrait, textTrait } from "./traits.ts"

/**
 * The members of an input or output that hold identifiers of a resource, by identifier (Smithy 2.0, "Resource",
 * binding identifiers): those with `@resourceIdentifier`, and required ones of the same name and target.
 */
export function identifierBindings(resource: ResourceShape, structure: AggregateShape): Map<string, MemberShape> {
  const bindings = new Map<string, MemberShape>()
  for (const member of structure.members.values()) {
    if (isImplicitIdentifier(resource, member)) bindings.set(member.name, member)
  }
  for (const member of structure.members.values()) {
    const identifier = textTrait(member, "resourceIdentifier")
    if (identifier !== undefined) bindings.set(identifier, member)
  }
  return bindings
}

/** Whether a member holds an identifier of a resource by its name alone. */
export function isImplicitIdentifier(resource: ResourceShape, member: MemberShape): boolean {
  return hasTrait(member, "required") && resource.identifiers.get(member.name) === member.target
}
