import { namespaceOf, type ShapeId } from "../model/shape-id.ts"
import { type TraitModule, traitModules } from "../prelude/index.ts"
import type { Source } from "../syntax/source.ts"
import { declaredIds } from "./declared-ids.ts"

/**
 * The modules that sources need: those whose namespaces occur in them, and those that these modules need. Whoever
 * defines shapes in a module's namespace has brought a module of their own.
 */
export function modulesFor(sources: readonly Source[]): readonly TraitModule[] {
  const defined = namespacesOf(sources.flatMap((source) => declaredIds(source)))
  const left = new Set(traitModules.filter(({ namespaces }) => !namespaces.some((one) => defined.has(one))))
  const needed: TraitModule[] = []
  const queue = [...sources]
  for (const source of queue) {
    const mentioned = mentionedNamespaces(source)
    for (const module of left) {
      if (!module.namespaces.some((namespace) => mentioned.has(namespace))) continue
      left.delete(module)
      needed.push(module)
      queue.push(...module.sources)
    }
  }
  return needed
}

function namespacesOf(ids: readonly ShapeId[]): ReadonlySet<string> {
  const found = new Set<string>()
  let last = "#"
  for (const id of ids) {
    // Most of a model's ids have the same namespace.
    if (id.startsWith(last)) continue
    last = id.slice(0, id.indexOf("#") + 1)
    found.add(namespaceOf(id))
  }
  return found
}

/** Trait modules are asked again for every model. */
const mentions = new WeakMap<Source, ReadonlySet<string>>()

function mentionedNamespaces(source: Source): ReadonlySet<string> {
  const known = mentions.get(source) ?? findNamespaces(source.text)
  mentions.set(source, known)
  return known
}

/** All that stands before a `#` and could be a namespace. */
function findNamespaces(text: string): ReadonlySet<string> {
  const found = new Set([""])
  let last = ""
  for (let at = text.indexOf("#"); at !== -1; at = text.indexOf("#", at + 1)) {
    let start = at
    while (start > 0 && isNamespaceCharacter(text.charCodeAt(start - 1))) start--
    // Most of a model's ids have the same namespace.
    if (at - start === last.length && text.startsWith(last, start)) continue
    last = text.slice(start, at)
    found.add(last)
  }
  return found
}

function isNamespaceCharacter(code: number): boolean {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x5f
}
