import type { AnyShape, MemberShape, Shape, Trait, Traits } from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import type { Node } from "../syntax/node.ts"
import type { Definition } from "./definition.ts"

const box = "smithy.api#box"
const defaultTrait = "smithy.api#default"

/** What numbers and booleans of version 1.0 are worth unless they are boxed. */
const zeroValues: ReadonlyMap<string, Node> = new Map<string, Node>([
  ["boolean", false],
  ...["byte", "short", "integer", "long", "float", "double"].map((type): [string, Node] => [type, 0]),
])

/**
 * Says in the way of version 2.0 what shapes of version 1.0 mean (Smithy 2.0, "Migrating from 1.0"): a default where
 * there was no `@box`, and none where there was. Whether a shape was boxed follows from its default from then on.
 */
export function upgradeShapes(shapes: Map<ShapeId, Shape>, definitions: ReadonlyMap<ShapeId, Definition>): void {
  const old = [...definitions.values()].filter(({ language }) => language === "1.0")
  // Members follow their targets, so these come first.
  for (const { id } of old) replace(shapes, id, upgradeTarget)
  for (const { id } of old) replace(shapes, id, (shape) => upgradeMembers(shape, shapes))
}

function replace(shapes: Map<ShapeId, Shape>, id: ShapeId, upgrade: (shape: Shape) => Shape): void {
  const shape = shapes.get(id)
  if (shape) shapes.set(id, upgrade(shape))
}

function upgradeTarget(shape: Shape): Shape {
  const zero = zeroValues.get(shape.type)
  if (zero === undefined) return shape
  return withTraits(shape, shape.traits.has(box) ? undefined : zero)
}

function upgradeMembers(shape: Shape, shapes: ReadonlyMap<ShapeId, Shape>): Shape {
  if (shape.type !== "structure") return shape
  const members = new Map([...shape.members].map(([name, member]) => [name, upgradeMember(member, shapes)]))
  return { ...shape, members }
}

function upgradeMember(member: MemberShape, shapes: ReadonlyMap<ShapeId, Shape>): MemberShape {
  if (member.traits.has(box)) return withTraits(member, null)
  const target = shapes.get(member.target)
  return target ? withTraits(member, implicitDefault(member, target)) : member
}

/** The value that a member without `@box` had when it was left out, or undefined when it had none. */
function implicitDefault(member: MemberShape, target: Shape): Node | undefined {
  if (target.type === "blob") {
    return target.traits.has("smithy.api#streaming") && !member.traits.has("smithy.api#required") ? "" : undefined
  }
  const zero = zeroValues.get(target.type === "intEnum" ? "integer" : target.type)
  return zero !== undefined && target.traits.get(defaultTrait)?.value === zero ? zero : undefined
}

/** The shape without `@box`, and with a default unless it has one. */
function withTraits<Some extends AnyShape>(shape: Some, value: Node | undefined): Some {
  const { span } = shape
  const edit = (traits: Traits) => {
    const edited = new Map([...traits].filter(([id]) => id !== box))
    const added: Trait | undefined =
      value === undefined ? undefined : { id: defaultTrait, value, ...(span ? { span } : {}) }
    if (added && !edited.has(defaultTrait)) edited.set(defaultTrait, added)
    return edited
  }
  return { ...shape, traits: edit(shape.traits), introducedTraits: edit(shape.introducedTraits) }
}
