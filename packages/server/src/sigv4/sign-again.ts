import { createHmac, type KeyObject } from "node:crypto"
import type { Attempt } from "../auth/authenticator.ts"
import { canonicalRequest, sha256Of } from "./canonical-request.ts"
import { algorithm, type SignatureClaim } from "./signature-claim.ts"

/**
 * The signature that the request has to have, by the key, in hexadecimal. Throws a `ProtocolError` when the body is not
 * the one that the client says it signed.
 */
export async function signAgain(attempt: Attempt, claim: SignatureClaim, key: KeyObject): Promise<string> {
  const date = claim.date.toISOString().replace(/[-:]|\.\d+/g, "")
  const hash = sha256Of(await canonicalRequest(attempt, claim))
  return createHmac("sha256", key).update(`${algorithm}\n${date}\n${claim.scope}\n${hash}`).digest("hex")
}
