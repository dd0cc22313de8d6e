import type { Model } from "./model.ts"
import type { MemberShape, Shape } from "./shape.ts"
import { hasTrait } from "./traits.ts"

/** The same model without mixins: what they bring counts as each shape's own, and the mixins themselves are gone. */
export function flattenMixins(model: Model): Model {
  const shapes = [...model.shapes.values()].filter((shape) => !hasTrait(shape, "mixin"))
  // The shapes of the base have mixins, too, so that this model stands on none.
  const { base: _, ...rest } = model
  return { ...rest, shapes: new Map(shapes.map((shape) => [shape.id, flatten(shape)])) }
}

function flatten(shape: Shape): Shape {
  if (shape.mixins.length === 0) return shape
  const own = { mixins: [], introducedTraits: shape.traits }
  if (shape.type === "service" || shape.type === "operation") {
    const { introduced: _, ...whole } = shape
    return { ...whole, ...own }
  }
  if (!("members" in shape)) return { ...shape, ...own }
  const members = [...shape.members.values()].map((member): [string, MemberShape] => {
    return [member.name, { ...member, mixins: [], introducedTraits: member.traits }]
  })
  return { ...shape, ...own, members: new Map(members) }
}
