import { groupBy } from "../model/group-by.ts"
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

/** An application whose value is known. */
type ValuedApplication = TraitApplication & { readonly value: Node }

/** Joins all that is applied to the same shape, wherever it is written. */
export function collectTraits(applications: readonly TraitApplication[], context: Context): TraitTable {
  const { definitions, prelude, problems } = context
  const valued = applications.map((application): ValuedApplication => {
    const definition = definitions.get(application.trait)
    const type = definition ? typeOf(definition) : prelude.get(application.trait)?.type
    return { value: annotationValue(type), ...application }
  })
  const table = new Map<ShapeId, ReadonlyMap<ShapeId, Trait>>()
  for (const [shape, ofShape] of groupBy(valued, ({ target }) => target)) {
    if (prelude.has(containerOf(shape))) {
      for (const { trait, span } of ofShape) problems.error(messages.applyToPrelude(trait), { span, shape })
    } else {
      const traits = [...groupBy(ofShape, ({ trait }) => trait).values()].map((same) => mergeTrait(same, context))
      table.set(shape, new Map(traits.map((trait) => [trait.id, trait])))
    }
  }
  return table
}

function mergeTrait(
  applications: readonly [ValuedApplication, ...ValuedApplication[]],
  { known, problems }: Context,
): Trait {
  const [{ target: shape, trait: id, span }] = applications
  if (!known.has(id)) {
    problems.error(messages.unknownTrait(id, known.similarTo(id)), { span, shape }, "Model.UnresolvedTrait")
  }
  const value = mergeValues(applications, (conflicting) => {
    problems.error(messages.traitConflict(id, span), { span: conflicting.span, shape })
  })
  return { id, value, span }
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
