import { createScope, UNSIGNED_PAYLOAD } from "@smithy/signature-v4"
import type { Authenticator, Verified } from "../auth/authenticator.ts"
import { ProtocolError } from "../errors/protocol-error.ts"
import { isPromise } from "../values/is-promise.ts"
import { getOwn, isRecord } from "../values/own-property.ts"
import { canonicalRequest } from "./canonical-request.ts"
import { createMessageCheck, signedEvents } from "./check-messages.ts"
import { isSame } from "./is-same.ts"
import { hashPayload } from "./payload-hash.ts"
import { sign } from "./sign.ts"
import { hasSignature, incomplete, readClaim, type SignatureClaim, signedUrl } from "./signature-claim.ts"
import { readSignedHeaders } from "./signed-headers.ts"
import { SigningKeys } from "./signing-keys.ts"

/** What belongs to an access key. */
export interface SigV4Key {
  readonly secretAccessKey: string
  /** Of temporary keys, which are good for nothing without it. */
  readonly sessionToken?: string
  /** The `identity` of contexts; `{ accessKeyId }` unless set. */
  readonly identity?: unknown
}

export interface SigV4Options {
  /** The region that clients must sign for, such as `eu-central-1`. */
  readonly region: string
  /** Finds a key; undefined when there is none, or no longer. */
  readonly findKey: (accessKeyId: string) => Verified<SigV4Key>
  /** In milliseconds, how far a client's clock may be off. 5 minutes unless set. */
  readonly clockSkew?: number
  /** The present, in milliseconds since 1970. */
  readonly now?: () => number
}

const week = 7 * 24 * 60 * 60

/**
 * `@aws.auth#sigv4`: AWS's signatures, in the header `Authorization` or in the query of a presigned URL. The body must
 * be what was signed, unless the operation has `@unsignedPayload` and the client made use of that. Events are checked
 * one by one, as they come.
 */
export function sigV4Auth({ region, findKey, clockSkew = 5 * 60_000, now = Date.now }: SigV4Options): Authenticator {
  const signingKeys = new SigningKeys()
  return {
    scheme: "aws.auth#sigv4",
    claims: ({ request }) => hasSignature(request),
    async authenticate({ request, trait, unsignedPayload, maximumBodySize, checkMessages }) {
      const url = signedUrl(request)
      const claim = readClaim(request, url)
      checkTime(claim, now(), clockSkew)
      const headers = readSignedHeaders(request, claim)
      const service = String(isRecord(trait) ? getOwn(trait, "name") : "")
      const scope = createScope(claim.date.slice(0, 8), region, service)
      if (claim.scope !== scope) throw mismatch(`The credential must be for ${scope}`)
      const found = findKey(claim.accessKeyId)
      // Without a wait before it, hosts can give a body as it comes in.
      const key = isPromise(found) ? await found : found
      if (!key || !isSame(key.sessionToken, claim.sessionToken)) {
        throw new ProtocolError("UnrecognizedClientException", "The access key or its session token is not known")
      }
      const leavesOutBody = unsignedPayload && claim.payloadHash === UNSIGNED_PAYLOAD
      const signsEvents = checkMessages !== undefined && claim.payloadHash === signedEvents
      const payloadHash =
        leavesOutBody || signsEvents
          ? claim.payloadHash
          : hashPayload(await request.readBody(maximumBodySize), claim.payloadHash)
      const covered = canonicalRequest(request.method, url, headers, claim.signedHeaders, payloadHash)
      const signingKey = signingKeys.get(claim.credential, key.secretAccessKey)
      const expected = sign(covered, claim.date, scope, signingKey)
      if (!isSame(expected, claim.signature)) throw mismatch("The signature is not that of the request and the key")
      if (signsEvents) {
        const keyFor = (of: string) => signingKeys.get(`${claim.accessKeyId}/${of}`, key.secretAccessKey)
        checkMessages(createMessageCheck(claim.signature, { region, service, keyFor }))
      }
      return key.identity ?? { accessKeyId: claim.accessKeyId }
    },
  }
}

function checkTime({ time, expires }: SignatureClaim, now: number, skew: number): void {
  if (time > now + skew) throw mismatch("The signature is not valid yet")
  if (expires !== undefined && (expires < 1 || expires > week)) throw incomplete(`X-Amz-Expires must be 1 to ${week}`)
  const lifetime = expires === undefined ? skew : expires * 1000
  if (time + lifetime < now) throw mismatch("The signature has expired")
}

function mismatch(message: string): ProtocolError {
  return new ProtocolError("InvalidSignatureException", message)
}
