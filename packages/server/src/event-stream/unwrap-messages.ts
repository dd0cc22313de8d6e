import { decodeMessage, decodePrelude } from "./decode-message.ts"
import { malformedEvent } from "./malformed-event.ts"
import { type EventMessage, preludeSize } from "./message.ts"
import type { MessageCheck } from "./message-checks.ts"

const signature = ":chunk-signature"

/**
 * The messages that clients who sign have put into others, one into each. The last of those is empty; without it the
 * stream may have been cut, which nobody can tell who does not check signatures.
 */
export async function* unwrapMessages(
  messages: AsyncIterable<EventMessage>,
  check?: MessageCheck,
): AsyncGenerator<EventMessage, void, undefined> {
  let hasEnded = false
  for await (const message of messages) {
    if (hasEnded) throw malformedEvent("it comes after the last")
    check?.(message)
    if (!message.headers.has(signature)) yield message
    else if (message.body.length > 0) yield decodeInner(message.body)
    else hasEnded = true
  }
  if (check && !hasEnded) throw malformedEvent("the signed stream ends before the last")
}

function decodeInner(bytes: Uint8Array): EventMessage {
  if (bytes.length < preludeSize) throw malformedEvent("what is signed is no message")
  const prelude = decodePrelude(bytes)
  if (prelude.size !== bytes.length) throw malformedEvent("what is signed is not one message")
  return decodeMessage(bytes, prelude)
}
