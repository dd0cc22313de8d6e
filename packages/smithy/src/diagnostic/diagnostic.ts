import type { Span } from "../syntax/source.ts"

/** Smithy's severities (Smithy 2.0, "Model validation", severity definition), mildest first. */
export const severities = ["SUPPRESSED", "NOTE", "WARNING", "DANGER", "ERROR"] as const

export type Severity = (typeof severities)[number]

/** Something to say about a model. Diagnostics are collected, never thrown. */
export interface Diagnostic {
  readonly severity: Severity
  /** Smithy's event id, such as `Target.UnresolvedShape`. */
  readonly id: string
  /** What is wrong, in one sentence. */
  readonly message: string
  /** The mend, where one can be named. */
  readonly hint?: string
  /** The id of the shape it is about. */
  readonly shape?: string
  /** Where; absent only for what no file contains, such as a missing file. */
  readonly span?: Span
  /** Why it was suppressed, where a reason was given. */
  readonly suppressionReason?: string
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === "ERROR"
}
