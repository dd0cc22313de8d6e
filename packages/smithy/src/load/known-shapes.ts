import { suggest } from "../diagnostic/suggest.ts"
import { groupBy } from "../model/group-by.ts"
import { nameOf, namespaceOf, type ShapeId } from "../model/shape-id.ts"

/** Enough for a person to read; each takes a look at every name of a namespace. */
const mostSuggestions = 20

/**
 * The ids of all shapes of all sources, and of those that are finished, so that names can be resolved before shapes are
 * read.
 */
export class KnownShapes {
  readonly #finished: ReadonlyMap<ShapeId, unknown>
  readonly #ids = new Set<ShapeId>()
  #byNamespace: ReadonlyMap<string, readonly ShapeId[]> | undefined
  #suggestions = 0

  constructor(finished: ReadonlyMap<ShapeId, unknown> = new Map()) {
    this.#finished = finished
  }

  add(id: ShapeId): void {
    this.#ids.add(id)
  }

  has(id: ShapeId): boolean {
    return this.#finished.has(id) || this.#ids.has(id)
  }

  /** The ids that are no keys of a map. */
  without(shapes: ReadonlyMap<ShapeId, unknown>): ReadonlySet<ShapeId> {
    const missing = new Set<ShapeId>()
    for (const id of this.#ids) if (!shapes.has(id)) missing.add(id)
    return missing
  }

  /**
   * The shape that an id which does not exist was most likely meant to name: one of the same namespace or of the
   * prelude, whose shapes need no namespace.
   */
  similarTo(id: ShapeId): ShapeId | undefined {
    if (this.#suggestions++ >= mostSuggestions) return undefined
    this.#byNamespace ??= groupBy([...this.#finished.keys(), ...this.#ids], namespaceOf)
    const candidates = new Map<string, ShapeId>()
    for (const namespace of ["smithy.api", namespaceOf(id)]) {
      for (const candidate of this.#byNamespace.get(namespace) ?? []) candidates.set(nameOf(candidate), candidate)
    }
    const name = suggest(nameOf(id), candidates.keys())
    return name === undefined ? undefined : candidates.get(name)
  }
}
