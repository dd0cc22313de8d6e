import type { Severity } from "../../diagnostic/diagnostic.ts"

/** What is wrong with a value, or with a part of it. */
export interface ValueProblem {
  readonly severity: Severity
  /**
   * Whether the value is of another form than asked for, so that nothing can be made of it; else it breaks a
   * constraint.
   */
  readonly isMalformed: boolean
  /** What follows the event id, with its dot: such as `.UnknownMember.ns#S.member`. Mostly empty. */
  readonly suffix: string
  /** The way to the part: keys and indexes. Empty for the value as a whole. */
  readonly path: readonly string[]
  /** The key in that part that should not be there. */
  readonly key?: string
  readonly message: string
  readonly hint?: string | undefined
}

/** How strictly values are checked. */
export interface ValueChecks {
  /** Lets null stand for a member that may be left out. */
  readonly allowNull?: boolean
  /** Only warns of a 0 outside of its range: Smithy 1.0 had defaults of 0 everywhere. */
  readonly zeroRangeIsWarning?: boolean
  /** Only warns of broken constraints: for examples that show a broken request. */
  readonly constraintsAreWarnings?: boolean
  /** Takes numbers only for timestamps. */
  readonly epochSecondsOnly?: boolean
  /** Demands base64 of blobs. */
  readonly base64Blobs?: boolean
}

/** A part of a value under check: what is asked of it and where problems go. */
export interface ValueCheck {
  readonly checks: ValueChecks
  /** Of the part that is being checked: it grows and shrinks on the way. */
  readonly path: string[]
  readonly report: (problem: ValueProblem) => void
}

/** Reports a value that is not of the form asked for. */
export function reject({ path, report }: ValueCheck, message: string, hint?: string): void {
  report({ severity: "ERROR", isMalformed: true, suffix: "", path, message, hint })
}

/** Reports a value of the right form that is none of its type's all the same. */
export function misfit({ path, report }: ValueCheck, message: string): void {
  report({ severity: "ERROR", isMalformed: false, suffix: "", path, message })
}

/** Reports a value that breaks a constraint. */
export function breaks({ checks, path, report }: ValueCheck, message: string): void {
  report({
    severity: checks.constraintsAreWarnings ? "WARNING" : "ERROR",
    isMalformed: false,
    suffix: "",
    path,
    message,
  })
}
