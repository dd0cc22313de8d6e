import type { Shape } from "../model/shape.ts"
import type { ShapeId } from "../model/shape-id.ts"
import { equalNodes } from "../syntax/equal-nodes.ts"
import type { Node } from "../syntax/node.ts"
import { type Definition, typeOf } from "./definition.ts"
import { messages } from "./messages.ts"
import type { Problems } from "./problems.ts"

/** One definition for each id. A second one is ignored when it says the same, and an error when it does not. */
export function mergeDefinitions(
  definitions: readonly Definition[],
  prelude: ReadonlyMap<ShapeId, Shape>,
  problems: Problems,
): ReadonlyMap<ShapeId, Definition> {
  const merged = new Map<ShapeId, Definition>()
  for (const definition of definitions) {
    const { id, span } = definition
    const earlier = merged.get(id)
    const given = prelude.get(id)
    if (given) {
      if (given.type !== typeOf(definition)) problems.error(messages.shapeConflict(id, undefined), { span, shape: id })
    } else if (earlier === undefined) {
      merged.set(id, definition)
    } else if (equalNodes(signature(earlier), signature(definition))) {
      problems.note(messages.equalDefinition(id, earlier.span), { span, shape: id }, "Model.IgnoredDuplicateDefinition")
    } else {
      problems.error(messages.shapeConflict(id, earlier.span), { span, shape: id })
    }
  }
  return merged
}

/** What a definition says, without where it says so. */
function signature(definition: Definition): Node {
  const { kind, id } = definition
  const mixins = definition.mixins.map((mixin) => mixin.id)
  switch (definition.kind) {
    case "simple":
      return { kind, id, mixins, type: definition.type }
    case "aggregate": {
      const members = Object.fromEntries(definition.members.map(({ name, target }) => [name, target ?? null]))
      return { kind, id, mixins, type: definition.type, members, resource: definition.forResource?.id ?? null }
    }
    case "service": {
      const { version, operations, resources, errors, rename } = definition
      return { kind, id, mixins, version, operations, resources, errors, rename: Object.fromEntries(rename) }
    }
    case "resource": {
      const { identifiers, properties, lifecycle, operations, collectionOperations, resources } = definition
      return {
        ...{ kind, id, mixins, lifecycle, operations, collectionOperations, resources },
        identifiers: Object.fromEntries(identifiers),
        properties: Object.fromEntries(properties),
      }
    }
    case "operation":
      return {
        kind,
        id,
        mixins,
        input: definition.input ?? null,
        output: definition.output ?? null,
        errors: definition.errors,
      }
  }
}
