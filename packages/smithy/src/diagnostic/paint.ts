import type { Severity } from "./diagnostic.ts"

type Painter = (text: string) => string

/** The colours of a report. */
export type Paint = Readonly<Record<Severity | "strong" | "dim", Painter>>

const asIs: Painter = (text) => text

/** For files, pipes and terminals without colour. */
export const plain: Paint = {
  ERROR: asIs,
  DANGER: asIs,
  WARNING: asIs,
  NOTE: asIs,
  SUPPRESSED: asIs,
  strong: asIs,
  dim: asIs,
}

/** An SGR sequence around the text (ECMA-48, 8.3.117). */
function sgr(parameters: string): Painter {
  return (text) => `\u001b[${parameters}m${text}\u001b[0m`
}

export const paints: Paint = {
  ERROR: sgr("1;31"),
  DANGER: sgr("1;35"),
  WARNING: sgr("1;33"),
  NOTE: sgr("1;36"),
  SUPPRESSED: sgr("2"),
  strong: sgr("1"),
  dim: sgr("2"),
}
