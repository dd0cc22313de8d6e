import type { Shape, Trait } from "../model/shape.ts"
import { containerOf, type ShapeId } from "../model/shape-id.ts"
import type { Node } from "../syntax/node.ts"
import { type Definition, type TraitApplication, typeOf } from "./definition.ts"
import type { KnownShapes } from "./known-shapes.ts"
import { mergeValues } from "./merge-values.ts"
import { messages } from "./messages.ts"
import type { Problems } from "./problems.ts"

/** The traits of every shape and member that has any, by the shape's id and by the trait's. */
export type TraitTable = ReadonlyMap<ShapeId, ReadonlyMap<ShapeId, Trait>>

/** What is known before traits are collected. */
interface Context {
  readonly definitions: ReadonlyMap<ShapeId, Definition>
  readonly prelude: ReadonlyMap<ShapeId, Shape>
  readonly known: KnownShapes
  readonly problems: Problems
}

/** Joins all that is applied to the same shape, wherever it is written. */
export function collectTraits(applications: readonly TraitApplication[], context: Context): TraitTable {
  const { prelude, known, problems } = context
  const table = new Map<ShapeId, Map<ShapeId, Trait>>()
  const repeated = new Map<Trait, { readonly shape: ShapeId; readonly all: [Trait, ...Trait[]] }>()
  for (const application of applications) {
    const { target: shape, trait: id, span } = application
    const traits = table.get(shape) ?? new Map<ShapeId, Trait>()
    if (traits.size === 0) {
      if (prelude.has(containerOf(shape))) {
        problems.error(messages.applyToPrelude(id), { span, shape })
        continue
      }
      table.set(shape, traits)
    }
    const trait = { id, value: valueIn(application, context), span }
    const first = traits.get(id)
    if (first) {
      const same = repeated.get(first)
      if (same) same.all.push(trait)
      else repeated.set(first, { shape, all: [first, trait] })
      continue
    }
    if (!known.has(id)) {
      problems.error(messages.unknownTrait(id, known.similarTo(id)), { span, shape }, "Model.UnresolvedTrait")
    }
    traits.set(id, trait)
  }
  for (const [first, { shape, all }] of repeated) {
    const value = mergeValues(all, ({ span }) => {
      problems.error(messages.traitConflict(first.id, first.span), { span, shape })
    })
    table.get(shape)?.set(first.id, { ...first, value })
  }
  return table
}

function valueIn({ trait, value }: TraitApplication, { definitions, prelude }: Context): Node {
  if (value !== undefined) return value
  const definition = definitions.get(trait)
  return annotationValue(definition ? typeOf(definition) : prelude.get(trait)?.type)
}

/** What `@trait` without a value means, by the type of the trait's shape. */
function annotationValue(type: string | undefined): Node {
  switch (type) {
    case "list":
      return []
    // A trait that is not defined is an error already, and is an annotation most likely.
    case undefined:
    case "structure":
    case "map":
      return {}
    default:
      return null
  }
}
