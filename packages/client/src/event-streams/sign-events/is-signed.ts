import { HttpRequest } from "@smithy/core/protocols"

/** An operation may be called without a signature, or with a token instead, and then no event follows from it. */
export function isSigned(request: unknown): boolean {
  return HttpRequest.isInstance(request) && request.headers.authorization?.startsWith("AWS4-") === true
}
