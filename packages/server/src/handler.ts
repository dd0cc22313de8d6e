import type { HttpRequest } from "./http.ts"

/** What a handler is told besides its input. */
export interface HandlerContext {
  /** The answer's `x-amzn-requestid`. */
  readonly requestId: string
  /** Aborts when the client leaves before it is answered. */
  readonly signal: AbortSignal
  /** The request's headers, by name in lower case. */
  readonly headers: HttpRequest["headers"]
}

export type Handler<Input, Output> = (input: Input, context: HandlerContext) => Promise<Output> | Output

export function handlerContext(request: HttpRequest, requestId: string): HandlerContext {
  return {
    requestId,
    headers: request.headers,
    // A getter, since hosts make the signal when it is first asked for.
    get signal() {
      return request.signal
    },
  }
}
