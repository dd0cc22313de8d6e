import { isBoxedMember, isBoxedShape } from "../model/boxed.ts"
import type { Model } from "../model/model.ts"
import type {
  AggregateShape,
  AnyShape,
  MemberShape,
  Shape,
  SimpleShape,
  SimpleType,
  Trait,
  Traits,
} from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import { hasTrait, trait } from "../model/traits.ts"
import type { Node, NodeObject } from "../syntax/node.ts"

/** Traits that version 1.0 does not have; defaults live on as the absence of `@box`. */
const removed = ["default", "addedDefault", "clientOptional", "property", "notProperty"].map(
  (name) => `smithy.api#${name}`,
)

/** A model as version 1.0 can say it. Mixins must have been flattened before. */
export function downgrade(model: Model): Model {
  const shapes = [...model.shapes.values()].map((shape) => downgradeShape(model, shape))
  // The shapes of the base are changed, too, so that this model stands on none.
  const { base: _, ...rest } = model
  return { ...rest, shapes: new Map(shapes.map((shape) => [shape.id, shape])) }
}

function downgradeShape(model: Model, shape: Shape): Shape {
  const own = withTraits(shape, downgradeTraits(shape, isBoxedShape(shape)))
  switch (own.type) {
    case "enum":
      return simple(own, "string", [...own.traits, ["smithy.api#enum", enumTrait(own)]])
    case "intEnum":
      return simple(own, "integer", own.traits)
    case "resource":
      return { ...own, properties: new Map() }
    default:
      return "members" in own ? { ...own, members: downgradeMembers(model, own) } : own
  }
}

function simple(
  { members: _, ...rest }: AggregateShape,
  type: SimpleType,
  traits: Iterable<readonly [ShapeId, Trait]>,
): SimpleShape {
  return withTraits({ ...rest, type }, new Map(traits))
}

function downgradeMembers(model: Model, shape: AggregateShape): ReadonlyMap<string, MemberShape> {
  const members = [...shape.members.values()].map((member): [string, MemberShape] => {
    return [member.name, withTraits(member, downgradeTraits(member, isBoxedMember(model, member)))]
  })
  return new Map(members)
}

function downgradeTraits(shape: AnyShape, boxed: boolean): Traits {
  const kept = [...shape.traits].filter(([id]) => !removed.includes(id))
  return new Map(boxed ? [...kept, entry("smithy.api#box", {})] : kept)
}

function withTraits<S extends AnyShape>(shape: S, traits: Traits): S {
  return { ...shape, traits, introducedTraits: traits }
}

function entry(id: ShapeId, value: Node): [ShapeId, Trait] {
  return [id, { id, value }]
}

/** The `@enum` trait of version 1.0 that says what an enum shape does. */
function enumTrait(shape: AggregateShape): Trait {
  const id = "smithy.api#enum"
  return { id, value: [...shape.members.values()].map(enumDefinition) }
}

function enumDefinition(member: MemberShape): NodeObject {
  const documentation = trait(member, "documentation")
  const tags = tagsOf(member)
  return {
    value: trait(member, "enumValue") ?? member.name,
    name: member.name,
    ...(documentation === undefined ? {} : { documentation }),
    ...(tags.length > 0 ? { tags } : {}),
    ...(hasTrait(member, "deprecated") ? { deprecated: true } : {}),
  }
}

function tagsOf(member: MemberShape): readonly Node[] {
  const tags = trait(member, "tags")
  const own: readonly Node[] = Array.isArray(tags) ? tags : []
  return hasTrait(member, "internal") && !own.includes("internal") ? [...own, "internal"] : own
}
