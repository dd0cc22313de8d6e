import type { HttpRequest } from "./http.ts"

/** What a handler is told besides its input. */
export interface HandlerContext {
  /** The answer's `x-amzn-requestid`. */
  readonly requestId: string
  /** Aborts when the client leaves before it is answered. */
  readonly signal: AbortSignal
  /** The request's headers, by name in lower case. */
  readonly headers: HttpRequest["headers"]
  /** Who calls, as the service's authentication found out; undefined when nobody had to say. */
  readonly identity: unknown
}

/** Answers an operation. `Context` is what the option `createContext` adds for each request. */
export type Handler<Input, Output, Context extends object = object> = (
  input: Input,
  context: HandlerContext & Context,
) => Promise<Output> | Output

/** The handler of an operation, which may be the method of a class, but none that every object has. */
export function handlerOf(handlers: object, name: string): unknown {
  const handler: unknown = Reflect.get(handlers, name)
  return handler === Reflect.get(Object.prototype, name) ? undefined : handler
}

/** @param extra what `createContext` made */
export function handlerContext(call: HandlerContext, extra: object): HandlerContext {
  const { requestId, headers, identity } = call
  return {
    requestId,
    headers,
    identity,
    // A getter, since hosts make the signal when it is first asked for.
    get signal() {
      return call.signal
    },
    ...extra,
  }
}
