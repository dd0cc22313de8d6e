import { namespaceOf } from "../model/shape-id.ts"
import { type TraitModule, traitModules } from "../prelude/index.ts"
import type { Source } from "../syntax/source.ts"
import { declaredIds } from "./declared-ids.ts"

/**
 * The modules that sources need: those whose namespaces occur in them, and those that these modules need. Whoever
 * defines shapes in a module's namespace has brought a module of their own.
 */
export function modulesFor(sources: readonly Source[]): readonly TraitModule[] {
  const defined = new Set(sources.flatMap((source) => declaredIds(source)).map(namespaceOf))
  const left = new Set(traitModules.filter(({ namespaces }) => !namespaces.some((one) => defined.has(one))))
  const needed: TraitModule[] = []
  const queue = [...sources]
  for (const { text } of queue) {
    for (const module of left) {
      if (!module.namespaces.some((namespace) => text.includes(`${namespace}#`))) continue
      left.delete(module)
      needed.push(module)
      queue.push(...module.sources)
    }
  }
  return needed
}
