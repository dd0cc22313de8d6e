import type { AnyShape, ResourceShape, ServiceShape } from "./shape.ts"
import type { ShapeId } from "./shape-id.ts"

/** A shape that another names. Labels are those of selectors; a member's target and its container have their own. */
export interface Reference {
  readonly label: string
  readonly id: ShapeId
}

/** The label of the reference from a member to the shape that gives it its type. Selectors have no word for it. */
export const targetLabel = ""

/** Every shape that a shape names, in the order of declaration, its traits and members left out. */
export function referencesOf(shape: AnyShape): readonly Reference[] {
  const mixins = labelled("mixin", shape.mixins)
  switch (shape.type) {
    case "member":
      return [...labelled("container", [shape.container]), ...labelled(targetLabel, [shape.target])]
    case "operation":
      return [
        ...mixins,
        ...labelled("input", present(shape.input)),
        ...labelled("output", present(shape.output)),
        ...labelled("error", shape.errors),
      ]
    case "service":
      return [
        ...mixins,
        ...labelled("operation", shape.operations),
        ...labelled("resource", shape.resources),
        ...labelled("error", shape.errors),
      ]
    case "resource":
      return [...mixins, ...resourceReferences(shape)]
    default:
      return mixins
  }
}

/** The operations that a service or resource binds itself, in the order of declaration, lifecycle first. */
export function boundOperations(shape: ServiceShape | ResourceShape): readonly ShapeId[] {
  if (shape.type === "service") return shape.operations
  const lifecycle = Object.values(shape.lifecycle).filter((id) => id !== undefined)
  return [...lifecycle, ...shape.operations, ...shape.collectionOperations]
}

/** The operations of a resource that act on one instance, and so take all of its identifiers. */
export function instanceOperations({ lifecycle, operations }: ResourceShape): readonly ShapeId[] {
  return defined([...operations, lifecycle.put, lifecycle.read, lifecycle.update, lifecycle.delete])
}

/** The operations of a resource that act on none or many of its instances. */
export function collectionOperations({ lifecycle, collectionOperations: others }: ResourceShape): readonly ShapeId[] {
  return defined([...others, lifecycle.create, lifecycle.list])
}

function resourceReferences(shape: ResourceShape): Reference[] {
  return [
    ...labelled("identifier", shape.identifiers.values()),
    ...labelled("property", shape.properties.values()),
    ...labelled("resource", shape.resources),
    ...labelled("operation", boundOperations(shape)),
    ...labelled("instanceOperation", instanceOperations(shape)),
    ...labelled("collectionOperation", collectionOperations(shape)),
    ...Object.entries(shape.lifecycle).flatMap(([label, id]) => labelled(label, defined([id]))),
  ]
}

function labelled(label: string, ids: Iterable<ShapeId>): Reference[] {
  return Array.from(ids, (id) => ({ label, id }))
}

/** `smithy.api#Unit` counts as no input and no output. */
function present(id: ShapeId): readonly ShapeId[] {
  return id === "smithy.api#Unit" ? [] : [id]
}

function defined(ids: readonly (ShapeId | undefined)[]): ShapeId[] {
  return ids.filter((id) => id !== undefined)
}
