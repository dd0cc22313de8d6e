/** A request in the smallest form that every host can give. */
export interface HttpRequest {
  readonly method: string
  /** Path and query as they were sent, percent-encoded. */
  readonly url: string
  /** The same as the client sent it, which is what it signed, where a host serves the service below a prefix. */
  readonly originalUrl?: string
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Aborts when the client leaves. */
  readonly signal: AbortSignal
  /**
   * The whole body, however often it is asked for. Rejects with a `ProtocolError` when it has more than `limit` bytes.
   */
  readBody(limit: number): Promise<Uint8Array>
  /**
   * The body as it comes in, of whatever size; instead of `readBody`, for operations that take streams. Fails with a
   * `ProtocolError` when the client leaves.
   */
  streamBody(): ReadableStream<Uint8Array>
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** A stream has no known length; its host cancels it when the client leaves. */
  readonly body: string | Uint8Array | ReadableStream<Uint8Array>
}

/** Whether an answer of this status has no body, whatever its protocol says (RFC 9110, section 6.4.1). */
export function isBodyless(status: number): boolean {
  return status === 204 || status === 205 || status === 304
}

/** The value of a header, by its name in lower case. Several lines of one header are joined, as RFC 9110 says. */
export function headerOf({ headers }: HttpRequest, name: string): string | undefined {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined
  return typeof value === "string" || value === undefined ? value : value.join(", ")
}

/** The type and subtype of a `Content-Type` or `Accept` entry, without its parameters. */
export function mediaTypeOf(value: string): string {
  const end = value.indexOf(";")
  return (end === -1 ? value : value.slice(0, end)).trim().toLowerCase()
}
