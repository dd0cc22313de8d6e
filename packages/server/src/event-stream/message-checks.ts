import type { HttpRequest } from "../http.ts"
import type { EventMessage } from "./message.ts"

/** Throws a `ProtocolError` for a message that must not be read. They come in their order, signatures and all. */
export type MessageCheck = (message: EventMessage) => void

/** Beside the requests, since it is no host that makes them. */
const checks = new WeakMap<HttpRequest, MessageCheck>()

/** Has each message of a request's body checked before it is read. */
export function checkMessagesOf(request: HttpRequest, check: MessageCheck): void {
  checks.set(request, check)
}

export function messageCheckOf(request: HttpRequest): MessageCheck | undefined {
  return checks.get(request)
}
