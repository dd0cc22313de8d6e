import { block, type Doc, group, indent, join, lineOrComma, lineOrNothing, lineOrSpace } from "./doc.ts"
import type { Piece } from "./piece.ts"

/**
 * Items between brackets: on one line with commas, or a line each when one of them needs it, when they do not fit, or
 * when the line breaks are `forced`.
 */
export function bracketed(open: "[" | "{" | "(", items: readonly Piece[], close: string, forced = false): Doc {
  const docs = items.map(({ doc }) => doc)
  if (forced || items.some(({ breaks }) => breaks)) return block(open, docs, close)
  const padding = paddingFor(open, items.length)
  return group([open, indent([padding, join(docs, lineOrComma)]), padding, close])
}

/** What stands inside of the brackets. A single item, too long for its line, gains nothing by a line of its own. */
function paddingFor(open: string, count: number): Doc {
  if (count > 0 && open === "{") return lineOrSpace
  return count > 1 ? lineOrNothing : ""
}
