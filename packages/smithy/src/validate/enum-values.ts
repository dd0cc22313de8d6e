import type { Model } from "../model/model.ts"
import type { MemberShape } from "../model/shape.ts"
import { textTrait, trait } from "../model/traits.ts"
import { type Node, textProperty } from "../syntax/node.ts"

/**
 * The texts that a member can hold: those of an enum or of the `@enum` of Smithy 1.0. Undefined when it has neither.
 */
export function enumValues(model: Model, member: MemberShape): readonly string[] | undefined {
  const target = model.shapes.get(member.target)
  if (target?.type === "enum") {
    return [...target.members.values()].map((value) => textTrait(value, "enumValue") ?? value.name)
  }
  const definitions = trait(member, "enum") ?? (target && trait(target, "enum"))
  if (!Array.isArray(definitions)) return undefined
  return definitions.flatMap((definition: Node) => textProperty(definition, "value") ?? [])
}
