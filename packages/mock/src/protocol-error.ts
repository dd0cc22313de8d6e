/** An answer that no document describes: the protocol's own, or the mock's. */
export class ProtocolError extends Error {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  /** @param name as `__type` or `x-amzn-errortype` states it */
  constructor(status: number, name: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.name = name
    this.status = status
    this.headers = headers
  }
}

/** @param allow the methods that there are, as the header states them */
export function methodNotAllowed(message: string, allow: string): ProtocolError {
  return new ProtocolError(405, "MethodNotAllowedException", message, { allow })
}
