import type { Call } from "./call.ts"
import type { HttpAnswer } from "./http.ts"

/** Goes on with the phase, and answers with what came of it. */
export type Next<Result> = () => Promise<Result>

/**
 * Stands around the phases of each request, which come in this order. A method may do something before and after
 * `next()`, catch what that throws, answer with something else, or refuse the request: a `ServiceError` that the
 * operation has and a `ProtocolError` are answered as what they are, anything else as `InternalFailure`.
 */
export interface Interceptor {
  /** All the rest: from the request to its answer, which may tell of an error; `call.error` is that one. */
  request?(call: Call, next: Next<HttpAnswer>): Promise<HttpAnswer>
  /** Reading and checking the input. The operation and the caller's identity are known. */
  deserialise?(call: Call, next: Next<Record<string, unknown>>): Promise<Record<string, unknown>>
  /** The handler, when the input is as the contract has it. */
  handle?(call: Call, next: Next<unknown>): Promise<unknown>
  /** Writing the output. */
  serialise?(call: Call, next: Next<HttpAnswer>): Promise<HttpAnswer>
}

type Phase<Result> = (call: Call, next: Next<Result>) => Promise<Result>

/**
 * Does the work of a phase, with the interceptors that have the phase around it, the first outermost. Without any it is
 * the work alone, which then need not be a promise.
 */
export function around<Result>(
  phases: readonly Phase<Result>[],
  call: Call,
  work: () => Result | Promise<Result>,
): Result | Promise<Result> {
  if (phases.length === 0) return work()
  return phases.reduceRight<Next<Result>>(
    (next, phase) => async () => phase(call, next),
    async () => work(),
  )()
}

/** The interceptors' methods, by phase. */
export function phasesOf(interceptors: readonly Interceptor[]) {
  return {
    request: interceptors.flatMap((one) => one.request?.bind(one) ?? []),
    deserialise: interceptors.flatMap((one) => one.deserialise?.bind(one) ?? []),
    handle: interceptors.flatMap((one) => one.handle?.bind(one) ?? []),
    serialise: interceptors.flatMap((one) => one.serialise?.bind(one) ?? []),
  }
}
