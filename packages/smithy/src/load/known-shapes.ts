import { suggest } from "../diagnostic/suggest.ts"
import { nameOf, namespaceOf, type ShapeId } from "../model/shape-id.ts"

/** Enough for a person to read; each takes a look at every name of a namespace. */
const mostSuggestions = 20

/** The ids of all shapes of all sources, so that names can be resolved before shapes are read. */
export class KnownShapes {
  readonly #ids = new Set<ShapeId>()
  readonly #names = new Map<string, string[]>()
  #suggestions = 0

  add(id: ShapeId): void {
    if (this.#ids.has(id)) return
    this.#ids.add(id)
    const namespace = namespaceOf(id)
    const names = this.#names.get(namespace)
    if (names) names.push(nameOf(id))
    else this.#names.set(namespace, [nameOf(id)])
  }

  has(id: ShapeId): boolean {
    return this.#ids.has(id)
  }

  /**
   * The shape that an id which does not exist was most likely meant to name: one of the same namespace or of the
   * prelude, whose shapes need no namespace.
   */
  similarTo(id: ShapeId): ShapeId | undefined {
    if (this.#suggestions++ >= mostSuggestions) return undefined
    const candidates = new Map(
      ["smithy.api", namespaceOf(id)].flatMap((namespace) =>
        (this.#names.get(namespace) ?? []).map((name) => [name, `${namespace}#${name}`]),
      ),
    )
    const name = suggest(nameOf(id), candidates.keys())
    return name === undefined ? undefined : candidates.get(name)
  }
}
