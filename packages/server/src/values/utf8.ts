import { ProtocolError } from "../errors/protocol-error.ts"

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/** Throws a `ProtocolError` for bytes that are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new ProtocolError("SerializationException", "The request has text that is not UTF-8", { cause })
  }
}
