/** The kinds of errors (JMESPath specification, "Errors"); `limit` is for what takes too much work. */
export type JmespathErrorKind =
  | "syntax"
  | "invalid-type"
  | "invalid-value"
  | "invalid-arity"
  | "unknown-function"
  | "limit"

/** An expression that cannot be read, or not be applied. `offset` counts UTF-16 code units of the expression's text. */
export class JmespathError extends Error {
  override readonly name = "JmespathError"
  readonly kind: JmespathErrorKind
  readonly offset: number

  constructor(kind: JmespathErrorKind, message: string, offset: number) {
    super(message)
    this.kind = kind
    this.offset = offset
  }
}
