/** One constraint that a request broke. The same members as Smithy's `ValidationExceptionField`. */
export interface ValidationFailure {
  /** A JSON pointer to the value. */
  readonly path: string
  readonly message: string
}

/** What a validation error says of all failures. */
export function summarize(failures: readonly ValidationFailure[]): string {
  const [verb, list] = [failures.length === 1 ? "error" : "errors", failures.map(({ message }) => message).join("; ")]
  return `${failures.length} validation ${verb} detected. ${list}`
}
