import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import type { Source } from "../syntax/source.ts"

/** The diagnostics as one reads the sources, from top to bottom; those without a place, or in a trait module, last. */
export function inReadingOrder(diagnostics: readonly Diagnostic[], sources: readonly Source[]): readonly Diagnostic[] {
  const order = new Map(sources.map((source, index) => [source, index]))
  const sourceOf = ({ span }: Diagnostic) => (span && order.get(span.source)) ?? sources.length
  return diagnostics.toSorted((a, b) => sourceOf(a) - sourceOf(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0))
}
