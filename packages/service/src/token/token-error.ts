const messages = {
  expired: "Specified token has exceeded its maximum lifetime",
  invalid:
    "Specified token is not valid for this request: it is damaged, or an argument differs from the request before",
} as const

/** A page token cannot be taken. The message is for the caller. */
export class TokenError extends Error {
  override readonly name = "TokenError"
  readonly problem: keyof typeof messages

  constructor(problem: keyof typeof messages) {
    super(messages[problem])
    this.problem = problem
  }
}
