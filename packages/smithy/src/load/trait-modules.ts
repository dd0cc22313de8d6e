import { type TraitModule, traitModules } from "../prelude/index.ts"
import type { Source } from "../syntax/source.ts"

/** The modules that the sources need: those whose namespace occurs in them, and those that these modules need. */
export function modulesFor(sources: readonly Source[]): readonly TraitModule[] {
  const left = new Set(traitModules)
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
