import type { Trait } from "../model/shape.ts"
import { prelude, traitModules } from "../prelude/index.ts"

const sources = new Set([prelude, ...traitModules].flatMap((module) => module.sources))

/** Whether the prelude or a trait module applies a trait. Those were checked when this package was tested. */
export function isBundled(trait: Trait | undefined): boolean {
  return trait?.span !== undefined && sources.has(trait.span.source)
}
