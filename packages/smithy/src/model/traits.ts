import type { Node } from "../syntax/node.ts"
import type { Model } from "./model.ts"
import type { AnyShape, MemberShape, Shape } from "./shape.ts"
import type { ShapeId } from "./shape-id.ts"

/** The value of a trait in force on a shape. `name` is a shape id, or the short name of a trait of the prelude. */
export function trait(shape: AnyShape, name: string): Node | undefined {
  return shape.traits.get(traitId(name))?.value
}

export function hasTrait(shape: AnyShape, name: string): boolean {
  return shape.traits.has(traitId(name))
}

/** As `trait`, for traits that hold text; undefined for any other value. */
export function textTrait(shape: AnyShape, name: string): string | undefined {
  const value = trait(shape, name)
  return typeof value === "string" ? value : undefined
}

/** The shape that gives a member its type. Throws when it does not exist, which no valid model lets happen. */
export function targetOf(model: Model, member: MemberShape): Shape {
  const target = model.shapes.get(member.target)
  if (!target) throw new Error(`${member.id} targets ${member.target}, which does not exist`)
  return target
}

/** Names come from code, so there are few, and putting ids together anew would take longer than the look-up. */
const traitIds = new Map<string, ShapeId>()

function traitId(name: string): ShapeId {
  const known = traitIds.get(name)
  if (known !== undefined) return known
  const id = name.includes("#") ? name : `smithy.api#${name}`
  traitIds.set(name, id)
  return id
}
