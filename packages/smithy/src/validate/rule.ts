import type { Severity } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import type { AnyShape } from "../model/shape.ts"
import type { Part } from "../syntax/part-span.ts"
import type { Span } from "../syntax/source.ts"

/** Something that a rule found. */
export interface Finding {
  readonly severity: Severity
  /** Smithy's event id. */
  readonly id: string
  /** The shape it is about; absent for what concerns the metadata. */
  readonly shape?: AnyShape
  /** Where, if not at the shape: the trait, for instance. */
  readonly span?: Span | undefined
  /** The part that is meant of the value there. */
  readonly part?: Part | undefined
  /** The key of the metadata that it is about. */
  readonly metadata?: string
  readonly message: string
  readonly hint?: string | undefined
}

export type Report = (finding: Finding) => void

/** Checks one thing in a whole model, and reports each place where it is wrong. */
export type Rule = (model: Model, report: Report) => void
