import { derived } from "./derived.ts"
import { findShape, type Model } from "./model.ts"
import { boundOperations, eachReference, unit } from "./references.ts"
import type { AnyShape, MemberShape } from "./shape.ts"
import type { ShapeId } from "./shape-id.ts"
import { allShapesOf, ownListsOf } from "./shape-lists.ts"
import { ownShapesWith, shapesWith } from "./trait-index.ts"

/**
 * A labelled edge between two shapes (Smithy 2.0, "Selectors", relationships). A member's edge to its target has an
 * empty label; `container` leads from a member back to its shape and is only followed recursively.
 */
export interface Relationship {
  readonly from: AnyShape
  readonly label: string
  readonly to: AnyShape
}

/** The model as a graph, made once a model. */
export const relationshipsOf = derived((model: Model) => new RelationshipGraph(model))

/** The shapes and members of a model and the edges between them, which are made when first asked for. */
export class RelationshipGraph {
  readonly #model: Model
  readonly #base: RelationshipGraph | undefined
  readonly #forward = new Map<AnyShape, readonly Relationship[]>()
  #bindings: Map<ShapeId, AnyShape[]> | undefined
  #reverse: Map<AnyShape, Relationship[]> | undefined

  constructor(model: Model) {
    this.#model = model
    this.#base = model.base && relationshipsOf(model.base)
  }

  /** Every shape and member of the model. */
  shapes(): readonly AnyShape[] {
    return allShapesOf(this.#model)
  }

  /** The edges that start at a shape, those to its traits left out. */
  from(shape: AnyShape): readonly Relationship[] {
    const known = this.#forward.get(shape)
    if (known) return known
    const edges = this.#edgesOf(shape)
    this.#forward.set(shape, edges)
    return edges
  }

  /** As `from`, without a list: for walks through many shapes. */
  eachFrom(shape: AnyShape, visit: (label: string, to: AnyShape) => void): void {
    if ("members" in shape) for (const to of shape.members.values()) visit("member", to)
    eachReference(shape, (label, id) => {
      const to = findShape(this.#model, id)
      if (to && !(id === unit && this.#isOfEnum(shape))) visit(label, to)
    })
    for (const to of this.#boundTo(shape)) visit("bound", to)
  }

  /** The members of enums lead nowhere: that they target `Unit` says nothing. */
  #isOfEnum(shape: AnyShape): boolean {
    const type = shape.type === "member" && this.#model.shapes.get(shape.container)?.type
    return type === "enum" || type === "intEnum"
  }

  /** The edges to the shapes that define the traits of a shape. */
  traitsOf(shape: AnyShape): readonly Relationship[] {
    const edges: Relationship[] = []
    for (const id of shape.traits.keys()) {
      const to = findShape(this.#model, id)
      if (to) edges.push({ from: shape, label: "trait", to })
    }
    return edges
  }

  /** The edges that end at a shape, those of traits included. */
  to(shape: AnyShape): readonly Relationship[] {
    const edges = this.#edgesTo(shape)
    const users = shape.type === "member" ? [] : shapesWith(this.#model, shape.id)
    return users.length === 0 ? edges : [...edges, ...users.map((from) => ({ from, label: "trait", to: shape }))]
  }

  /**
   * As `to`, without what starts in the base, which knows of no model that is built on it, or in the shape's members.
   */
  ownTo(shape: AnyShape): readonly Relationship[] {
    if (shape.type === "member") return this.#edgesToMember(shape)
    const edges = this.#ownReferences(shape)
    const users = ownShapesWith(this.#model, shape.id)
    return users.length === 0 ? edges : [...edges, ...users.map((from) => ({ from, label: "trait", to: shape }))]
  }

  /** Those of traits left out. */
  #edgesTo(shape: AnyShape): readonly Relationship[] {
    if (shape.type === "member") return this.#edgesToMember(shape)
    const members = "members" in shape ? [...shape.members.values()] : []
    const containers = members.map((from) => ({ from, label: "container", to: shape }))
    return [...containers, ...this.#references(shape)]
  }

  /** Nothing leads from the base to the rest of a model, so its own graph knows its edges. */
  #references(shape: AnyShape): readonly Relationship[] {
    const own = this.#ownReferences(shape)
    const others = this.#base ? this.#base.#references(shape) : []
    return others.length === 0 ? own : [...others, ...own]
  }

  #ownReferences(shape: AnyShape): readonly Relationship[] {
    this.#reverse ??= this.#reversed()
    return this.#reverse.get(shape) ?? []
  }

  /** Nothing but its container may refer to a member (`Target`). */
  #edgesToMember(member: MemberShape): readonly Relationship[] {
    const from = this.#model.shapes.get(member.container)
    return from ? [{ from, label: "member", to: member }] : []
  }

  #reversed(): Map<AnyShape, Relationship[]> {
    const reverse = new Map<AnyShape, Relationship[]>()
    for (const from of ownListsOf(this.#model).all) {
      this.eachFrom(from, (label, to) => {
        if (label !== "member" && label !== "container") push(reverse, to, { from, label, to })
      })
    }
    return reverse
  }

  #edgesOf(shape: AnyShape): Relationship[] {
    const edges: Relationship[] = []
    this.eachFrom(shape, (label, to) => edges.push({ from: shape, label, to }))
    return edges
  }

  /** The services and resources that bind an operation or a resource. */
  #boundTo(shape: AnyShape): readonly AnyShape[] {
    if (shape.type !== "operation" && shape.type !== "resource") return []
    this.#bindings ??= this.#findBindings()
    return this.#bindings.get(shape.id) ?? []
  }

  #findBindings(): Map<ShapeId, AnyShape[]> {
    const bindings = new Map<ShapeId, AnyShape[]>()
    for (const shape of [...ownListsOf(this.#model).services, ...ownListsOf(this.#model).resources]) {
      for (const id of [...boundOperations(shape), ...shape.resources]) push(bindings, id, shape)
    }
    return bindings
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
