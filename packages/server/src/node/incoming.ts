import type { IncomingMessage } from "node:http"
import type { Http2ServerRequest } from "node:http2"
import { setImmediate } from "node:timers/promises"

/** A request of `node:http` or `node:http2`. */
export type Incoming = IncomingMessage | Http2ServerRequest

export function isHttp2({ httpVersionMajor }: Incoming): boolean {
  return httpVersionMajor > 1
}

/** Whether all has come in. What Fastify's `inject` makes is no request of Node's, and knows nothing of `complete`. */
export function isWhole(incoming: Incoming): boolean {
  return incoming.complete || incoming.readableEnded
}

/** Whether the client has left before anybody reads its body. Nothing more would be told of that. */
export function hasLeft(incoming: Incoming): boolean {
  return incoming.aborted || (incoming.destroyed && !incoming.readableEnded)
}

/**
 * Whether the client has left instead of sending all, when a body has ended. In HTTP/2 that ends a body like any other,
 * and Node tells of it a moment later.
 */
export async function isCutOff(incoming: Incoming): Promise<boolean> {
  if (!isHttp2(incoming)) return false
  await setImmediate()
  return incoming.aborted
}
