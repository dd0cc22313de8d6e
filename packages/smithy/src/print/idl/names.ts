import type { Model } from "../../model/model.ts"
import { containerOf, nameOf, namespaceOf, type ShapeId } from "../../model/shape-id.ts"
import { hasTrait } from "../../model/traits.ts"

/** How the shapes of one file are named in it. */
export interface Names {
  /** The shortest way to write an id, importing it where that helps. */
  write(id: ShapeId): string
  /** The ids that `write` has imported so far, sorted. */
  imports(): readonly ShapeId[]
}

/** Names for a file of one namespace. A name that could mean two shapes is always written out. */
export function createNames(model: Model, namespace: string): Names {
  const imports = new Map<string, ShapeId>()
  const exists = (where: string, name: string) => model.shapes.has(`${where}#${name}`)

  function isShort(shape: ShapeId): boolean {
    const name = nameOf(shape)
    const from = namespaceOf(shape)
    if (from === namespace) return true
    if (exists(namespace, name)) return false
    const prelude = model.shapes.get(`smithy.api#${name}`)
    if (from === "smithy.api") return true
    if (prelude && !hasTrait(prelude, "private")) return false
    const imported = imports.get(name) ?? shape
    imports.set(name, imported)
    return imported === shape
  }

  return {
    write: (id) => (isShort(containerOf(id)) ? id.slice(id.indexOf("#") + 1) : id),
    imports: () => [...imports.values()].sort(),
  }
}
