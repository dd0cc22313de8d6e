import type { Authenticator } from "./auth/authenticator.ts"
import type { Call } from "./call.ts"
import type { ProtocolError } from "./errors/protocol-error.ts"
import type { Interceptor } from "./interceptor.ts"

/** Where an error happened that no client is told of. */
export interface ErrorContext {
  readonly requestId: string
  /** The handler's name; undefined when no operation was found. */
  readonly operation: string | undefined
}

export interface ServiceOptions<Context extends object = object> {
  /**
   * Makes what handlers find in their context besides `HandlerContext`, for each request whose input is good. What it
   * throws is answered like what a handler throws.
   */
  readonly createContext?: (call: Call) => Context | Promise<Context>
  /**
   * One for each authentication scheme of the model that callers may use; every operation that has schemes needs one of
   * them. Without it nobody is asked who calls: somebody in front of the service has to.
   */
  readonly authentication?: readonly Authenticator[]
  /** Stand around the phases of each request, the first outermost. */
  readonly interceptors?: readonly Interceptor[]
  /**
   * Is told of every error that was answered with `InternalFailure`, or broke off an answer that had begun: one that a
   * handler threw and the model does not have, or an output that breaks the contract. Writes it to the console unless
   * set.
   */
  readonly onError?: (error: unknown, context: ErrorContext) => void
  /**
   * Is told of every request that was refused, with the reason and the place that the client is told, too: one that
   * cannot be read, has no operation or is too large, whose caller may not call, or that came when too many were under
   * way, or an event that ends its stream. Not of broken constraints, which are errors of the model. Writes to the
   * console unless set, at most ten lines a second.
   */
  readonly onRefusal?: (error: ProtocolError, context: ErrorContext) => void
  /** In bytes; larger bodies are answered with status 413. 1 MiB unless set. */
  readonly maximumBodySize?: number
  /**
   * How many requests may be under way until their answers begin; others are answered with status 503 and
   * `Retry-After`. 1000 unless set.
   */
  readonly maximumRequestsInFlight?: number
}

export function logError(error: unknown, { requestId, operation }: ErrorContext): void {
  console.error(`${operation ?? "no operation"} failed, request ${requestId}:`, error)
}
