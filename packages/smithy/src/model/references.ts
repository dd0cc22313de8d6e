import type { AnyShape, ResourceShape, ServiceShape } from "./shape.ts"
import type { ShapeId } from "./shape-id.ts"

/** The label of the reference from a member to the shape that gives it its type. Selectors have no word for it. */
export const targetLabel = ""

/**
 * Visits every shape that a shape names, in the order of declaration, its traits and members left out. Labels are those
 * of selectors; a member's target and its container have their own.
 */
export function eachReference(shape: AnyShape, visit: Visit): void {
  if (shape.type === "member") {
    visit("container", shape.container)
    visit(targetLabel, shape.target)
    return
  }
  visitAll("mixin", shape.mixins, visit)
  switch (shape.type) {
    case "operation":
      if (shape.input !== unit) visit("input", shape.input)
      if (shape.output !== unit) visit("output", shape.output)
      visitAll("error", shape.errors, visit)
      break
    case "service":
      visitAll("operation", shape.operations, visit)
      visitAll("resource", shape.resources, visit)
      visitAll("error", shape.errors, visit)
      break
    case "resource":
      visitAll("identifier", shape.identifiers.values(), visit)
      visitAll("property", shape.properties.values(), visit)
      visitAll("resource", shape.resources, visit)
      visitAll("operation", boundOperations(shape), visit)
      visitAll("instanceOperation", instanceOperations(shape), visit)
      visitAll("collectionOperation", collectionOperations(shape), visit)
      for (const [label, id] of Object.entries(shape.lifecycle)) visitAll(label, defined([id]), visit)
  }
}

type Visit = (label: string, id: ShapeId) => void

function visitAll(label: string, ids: Iterable<ShapeId>, visit: Visit): void {
  for (const id of ids) visit(label, id)
}

/** What operations without input or output have, where it counts as no reference, and what members of enums target. */
export const unit = "smithy.api#Unit"

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

function defined(ids: readonly (ShapeId | undefined)[]): ShapeId[] {
  return ids.filter((id) => id !== undefined)
}
