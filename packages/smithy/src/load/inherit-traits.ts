import type { AnyShape, Traits } from "../model/shape.ts"
import { property } from "../syntax/node.ts"

const mixinTrait = "smithy.api#mixin"
const noTraits: Traits = new Map()

/** The traits in force for a shape with these mixins: theirs, then its own (Smithy 2.0, "Mixins", traits). */
export function inheritTraits(
  mixins: readonly AnyShape[],
  introducedTraits: Traits = noTraits,
): { readonly traits: Traits; readonly introducedTraits: Traits } {
  if (mixins.length === 0) return { traits: introducedTraits, introducedTraits }
  const traits = new Map(mixins.flatMap((mixin) => [...mixin.traits].filter(([id]) => !isLocal(id, mixin))))
  for (const [id, trait] of introducedTraits) traits.set(id, trait)
  return { traits, introducedTraits }
}

/** True for traits that a mixin keeps to itself. */
function isLocal(id: string, mixin: AnyShape): boolean {
  if (id === mixinTrait) return true
  const localTraits = property(mixin.traits.get(mixinTrait)?.value, "localTraits")
  return Array.isArray(localTraits) && localTraits.includes(id)
}
