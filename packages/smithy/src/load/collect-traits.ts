import type { Shape, Trait } from "../model/shape.ts"
import { containerOf, type ShapeId } from "../model/shape-id.ts"
import { equalNodes } from "../syntax/equal-nodes.ts"
import type { Node } from "../syntax/node.ts"
import { type Definition, type TraitApplication, typeOf } from "./definition.ts"
import type { KnownShapes } from "./known-shapes.ts"
import { messages } from "./messages.ts"
import type { Problems } from "./problems.ts"

/** The traits of every shape and member that has any, by the shape's id and by the trait's. */
export type TraitTable = ReadonlyMap<ShapeId, ReadonlyMap<ShapeId, Trait>>

/** Joins all that is applied to the same shape, wherever it is written (Smithy 2.0, "Trait conflict resolution"). */
export function collectTraits(
  applications: readonly TraitApplication[],
  definitions: ReadonlyMap<ShapeId, Definition>,
  prelude: ReadonlyMap<ShapeId, Shape>,
  known: KnownShapes,
  problems: Problems,
): TraitTable {
  const table = new Map<ShapeId, Map<ShapeId, Trait>>()
  for (const { target, trait: id, value, span } of applications) {
    if (prelude.has(containerOf(target))) {
      problems.error(messages.applyToPrelude(id), { span, shape: target })
      continue
    }
    const definition = definitions.get(id)
    const type = definition ? typeOf(definition) : prelude.get(id)?.type
    if (type === undefined && !known.has(id)) {
      problems.error(messages.unknownTrait(id, known.similarTo(id)), { span, shape: target }, "Model.UnresolvedTrait")
    }
    const traits = table.get(target) ?? new Map<ShapeId, Trait>()
    table.set(target, traits)
    const trait = { id, value: value ?? annotationValue(type), span }
    const earlier = traits.get(id)
    if (earlier === undefined) traits.set(id, trait)
    else traits.set(id, join(earlier, trait, target, problems))
  }
  return table
}

/** What `@trait` without a value means, by the type of the trait's shape. */
function annotationValue(type: string | undefined): Node {
  switch (type) {
    case "list":
    case "set":
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

function join(earlier: Trait, later: Trait, shape: ShapeId, problems: Problems): Trait {
  if (Array.isArray(earlier.value) && Array.isArray(later.value)) {
    return { ...earlier, value: [...earlier.value, ...later.value] }
  }
  if (!equalNodes(earlier.value, later.value)) {
    problems.error(messages.traitConflict(later.id, earlier.span), { span: later.span, shape })
  }
  return earlier
}
