/**
 * The errors that no model has: what the protocols answer to a request that never reaches a handler, or fails there.
 */
const statuses = {
  SerializationException: 400,
  UnauthorizedException: 401,
  IncompleteSignatureException: 403,
  InvalidSignatureException: 403,
  MissingAuthenticationTokenException: 403,
  UnrecognizedClientException: 403,
  UnknownOperationException: 404,
  MethodNotAllowedException: 405,
  NotAcceptableException: 406,
  LengthRequiredException: 411,
  RequestEntityTooLargeException: 413,
  UnsupportedMediaTypeException: 415,
  ThrottlingException: 429,
  InternalFailure: 500,
  ServiceUnavailableException: 503,
} as const

export type ProtocolErrorName = keyof typeof statuses

export interface ProtocolErrorOptions {
  /** Instead of the status that the error has in most protocols. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/** Refuses a request in the protocol's own form. The message goes to the client. */
export class ProtocolError extends Error {
  override readonly name: ProtocolErrorName
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(name: ProtocolErrorName, message: string, { status, headers, cause }: ProtocolErrorOptions = {}) {
    super(message, { cause })
    this.name = name
    this.status = status ?? statuses[name]
    this.headers = headers ?? {}
  }
}
