import { decodeMessage, decodePrelude } from "./decode-message.ts"
import { malformedEvent } from "./malformed-event.ts"
import { type EventMessage, preludeSize } from "./message.ts"

const signature = ":chunk-signature"

/** The messages that clients who sign have put into others, one into each. The last of those is empty. */
export async function* unwrapMessages(
  messages: AsyncIterable<EventMessage>,
): AsyncGenerator<EventMessage, void, undefined> {
  for await (const message of messages) {
    if (!message.headers.has(signature)) yield message
    else if (message.body.length > 0) yield decodeInner(message.body)
  }
}

function decodeInner(bytes: Uint8Array): EventMessage {
  if (bytes.length < preludeSize) throw malformedEvent("what is signed is no message")
  const prelude = decodePrelude(bytes)
  if (prelude.size !== bytes.length) throw malformedEvent("what is signed is not one message")
  return decodeMessage(bytes, prelude)
}
