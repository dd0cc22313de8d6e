import { ProtocolError } from "../errors/protocol-error.ts"

/** Refuses an event that the client has sent. */
export function malformedEvent(reason: string, cause?: unknown): ProtocolError {
  return new ProtocolError("SerializationException", `An event of the stream is malformed: ${reason}`, { cause })
}
