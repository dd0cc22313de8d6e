import type { Node } from "../syntax/node.ts"
import type { Model } from "./model.ts"
import type { MemberShape, Shape, ShapeType } from "./shape.ts"
import { hasTrait, trait } from "./traits.ts"

/** Types that had a zero value in version 1.0 unless they were boxed. */
const boxable: ReadonlySet<ShapeType> = new Set([
  "boolean",
  "byte",
  "short",
  "integer",
  "intEnum",
  "long",
  "float",
  "double",
])

/**
 * Whether version 1.0 of a model has `@box` on a shape: on each that had a zero value there, and has none as default.
 */
export function isBoxedShape(shape: Shape): boolean {
  return boxable.has(shape.type) && !isZeroValue(trait(shape, "default"))
}

/**
 * Whether version 1.0 of a model has `@box` on a member: it opts out of the zero value of its target, or had none
 * before it got a default.
 */
export function isBoxedMember(model: Model, member: MemberShape): boolean {
  const target = model.shapes.get(member.target)
  if (model.shapes.get(member.container)?.type !== "structure" || !target || !boxable.has(target.type)) return false
  const value = trait(member, "default")
  if (isZeroValue(value)) return false
  return value === null || (hasTrait(member, "addedDefault") && !isBoxedShape(target))
}

/** Whether a member that is left out is zero or false in version 1.0, whatever `@box` says. */
export function hasZeroValue(model: Model, member: MemberShape): boolean {
  const target = model.shapes.get(member.target)
  return target !== undefined && boxable.has(target.type) && isZeroValue(trait(member, "default"))
}

function isZeroValue(value: Node | undefined): boolean {
  return value === 0 || value === false
}
