import { hash } from "node:crypto"
import { ProtocolError } from "../errors/protocol-error.ts"

/**
 * The SHA-256 of a body, in hexadecimal. Throws a `ProtocolError` when the client declares another one.
 */
export function hashPayload(body: Uint8Array, declared: string | undefined): string {
  const actual = hash("sha256", body, "hex")
  if (declared === undefined || declared === actual) return actual
  throw new ProtocolError("InvalidSignatureException", "x-amz-content-sha256 is not the SHA-256 of the body")
}
