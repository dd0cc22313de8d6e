import type { AnyShape, MemberShape, Model, Node, Shape } from "@smithwright/smithy"
import { ConversionError } from "./conversion-error.ts"

/** The value of a trait of the prelude, by its short name. */
export function trait(shape: AnyShape, name: string): Node | undefined {
  return shape.traits.get(`smithy.api#${name}`)?.value
}

export function hasTrait(shape: AnyShape, name: string): boolean {
  return shape.traits.has(`smithy.api#${name}`)
}

export function textTrait(shape: AnyShape, name: string): string | undefined {
  const value = trait(shape, name)
  return typeof value === "string" ? value : undefined
}

export function targetOf(model: Model, member: MemberShape): Shape {
  const target = model.shapes.get(member.target)
  if (!target) throw new ConversionError(`${member.id} targets ${member.target}, which does not exist`, member.id)
  return target
}
