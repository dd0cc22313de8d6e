import { findShape, type Model } from "./model.ts"
import type { AnyShape, ResourceShape, ServiceShape } from "./shape.ts"
import type { ShapeId } from "./shape-id.ts"

/**
 * A labelled edge between two shapes (Smithy 2.0, "Selectors", relationships). A member's edge to its target has no
 * label; `container` leads from a member back to its shape and is only followed recursively.
 */
export interface Relationship {
  readonly from: AnyShape
  readonly label: string
  readonly to: AnyShape
}

const graphs = new WeakMap<Model, RelationshipGraph>()

/** The model as a graph, made once a model. */
export function relationshipsOf(model: Model): RelationshipGraph {
  const graph = graphs.get(model) ?? new RelationshipGraph(model)
  graphs.set(model, graph)
  return graph
}

/** The shapes and members of a model and the edges between them, which are made when first asked for. */
export class RelationshipGraph {
  readonly #model: Model
  readonly #forward = new Map<AnyShape, readonly Relationship[]>()
  #bindings: Map<ShapeId, AnyShape[]> | undefined
  #reverse: Map<AnyShape, Relationship[]> | undefined

  constructor(model: Model) {
    this.#model = model
  }

  /** Every shape and member of the model. */
  *shapes(): Iterable<AnyShape> {
    for (const shape of this.#model.shapes.values()) {
      yield shape
      if ("members" in shape) yield* shape.members.values()
    }
  }

  /** The edges that start at a shape, those to its traits left out. */
  from(shape: AnyShape): readonly Relationship[] {
    const known = this.#forward.get(shape)
    if (known) return known
    const edges = [...this.#edgesOf(shape)]
    this.#forward.set(shape, edges)
    return edges
  }

  /** The edges to the shapes that define the traits of a shape. */
  traitsOf(shape: AnyShape): readonly Relationship[] {
    return [...this.#edges(shape, "trait", shape.traits.keys())]
  }

  /** The edges that end at a shape, those of traits included. */
  to(shape: AnyShape): readonly Relationship[] {
    this.#reverse ??= this.#reversed()
    return this.#reverse.get(shape) ?? []
  }

  #reversed(): Map<AnyShape, Relationship[]> {
    const reverse = new Map<AnyShape, Relationship[]>()
    for (const shape of this.shapes()) {
      for (const edge of [...this.from(shape), ...this.traitsOf(shape)]) push(reverse, edge.to, edge)
    }
    return reverse
  }

  *#edges(from: AnyShape, label: string, ids: Iterable<ShapeId | undefined>): Iterable<Relationship> {
    for (const id of ids) {
      const to = id === undefined ? undefined : findShape(this.#model, id)
      if (to) yield { from, label, to }
    }
  }

  *#edgesOf(shape: AnyShape): Iterable<Relationship> {
    yield* this.#edges(shape, "mixin", shape.mixins)
    if ("members" in shape) for (const to of shape.members.values()) yield { from: shape, label: "member", to }
    switch (shape.type) {
      case "member":
        yield* this.#edges(shape, "container", [shape.container])
        yield* this.#edges(shape, "", [shape.target])
        return
      case "operation":
        yield* this.#edges(shape, "input", present(shape.input))
        yield* this.#edges(shape, "output", present(shape.output))
        yield* this.#edges(shape, "error", shape.errors)
        yield* this.#bound(shape)
        return
      case "service":
        yield* this.#edges(shape, "operation", shape.operations)
        yield* this.#edges(shape, "resource", shape.resources)
        yield* this.#edges(shape, "error", shape.errors)
        return
      case "resource":
        yield* this.#resourceEdges(shape)
        yield* this.#bound(shape)
    }
  }

  *#resourceEdges(shape: ResourceShape): Iterable<Relationship> {
    const { put, create, read, update, delete: remove, list } = shape.lifecycle
    yield* this.#edges(shape, "identifier", shape.identifiers.values())
    yield* this.#edges(shape, "property", shape.properties.values())
    yield* this.#edges(shape, "resource", shape.resources)
    yield* this.#edges(shape, "operation", boundOperations(shape))
    yield* this.#edges(shape, "instanceOperation", [...shape.operations, put, read, update, remove])
    yield* this.#edges(shape, "collectionOperation", [...shape.collectionOperations, create, list])
    for (const [label, id] of Object.entries(shape.lifecycle)) yield* this.#edges(shape, label, [id])
  }

  *#bound(shape: AnyShape): Iterable<Relationship> {
    this.#bindings ??= this.#findBindings()
    for (const to of this.#bindings.get(shape.id) ?? []) yield { from: shape, label: "bound", to }
  }

  #findBindings(): Map<ShapeId, AnyShape[]> {
    const bindings = new Map<ShapeId, AnyShape[]>()
    for (const shape of this.#model.shapes.values()) {
      if (shape.type !== "service" && shape.type !== "resource") continue
      for (const id of [...boundOperations(shape), ...shape.resources]) push(bindings, id, shape)
    }
    return bindings
  }
}

/** `smithy.api#Unit` counts as no input and no output. */
function present(id: ShapeId): readonly ShapeId[] {
  return id === "smithy.api#Unit" ? [] : [id]
}

/** The operations that a service or resource binds itself, in the order of declaration, lifecycle first. */
export function boundOperations(shape: ServiceShape | ResourceShape): readonly ShapeId[] {
  if (shape.type === "service") return shape.operations
  const lifecycle = Object.values(shape.lifecycle).filter((id) => id !== undefined)
  return [...lifecycle, ...shape.operations, ...shape.collectionOperations]
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
