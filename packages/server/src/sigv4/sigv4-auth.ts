import { timingSafeEqual } from "node:crypto"
import type { Authenticator, Verified } from "../auth/authenticator.ts"
import { ProtocolError } from "../errors/protocol-error.ts"
import { type HttpRequest, headerOf } from "../http.ts"
import { getOwn, isRecord } from "../values/own-property.ts"
import { signAgain } from "./sign-again.ts"
import { hasSignature, incomplete, readClaim, type SignatureClaim } from "./signature-claim.ts"

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
 * be what was signed, unless the operation has `@unsignedPayload` and the client made use of that.
 */
export function sigV4Auth({ region, findKey, clockSkew = 5 * 60_000, now = Date.now }: SigV4Options): Authenticator {
  return {
    scheme: "aws.auth#sigv4",
    claims: ({ request }) => hasSignature(request),
    async authenticate(attempt) {
      const claim = readClaim(attempt.request)
      checkTime(claim, now(), clockSkew)
      checkSignedHeaders(claim, attempt.request)
      const service = String(isRecord(attempt.trait) ? getOwn(attempt.trait, "name") : "")
      const day = claim.date.toISOString().slice(0, 10).replaceAll("-", "")
      if (claim.scope !== `${day}/${region}/${service}/aws4_request`) {
        throw mismatch(`The credential must be for ${day}/${region}/${service}/aws4_request`)
      }
      const key = await findKey(claim.accessKeyId)
      if (!key || !isSame(key.sessionToken ?? "", claim.sessionToken ?? "")) {
        throw new ProtocolError("UnrecognizedClientException", "The access key or its session token is not known")
      }
      const expected = await signAgain(attempt, claim, { ...key, service, region })
      if (!isSame(expected, claim.signature)) throw mismatch("The signature is not that of the request and the key")
      return key.identity ?? { accessKeyId: claim.accessKeyId }
    },
  }
}

function checkTime({ date, expires }: SignatureClaim, now: number, skew: number): void {
  if (date.getTime() > now + skew) throw mismatch("The signature is not valid yet")
  if (expires !== undefined && (expires < 1 || expires > week)) throw incomplete(`X-Amz-Expires must be 1 to ${week}`)
  const lifetime = expires === undefined ? skew : expires * 1000
  if (date.getTime() + lifetime < now) throw mismatch("The signature has expired")
}

/** Content delivery networks add these. */
const addedLater = new Set(["x-amz-cf-id"])

/** A header that changes what a request means must be signed; so must those that the signature stands on. */
function checkSignedHeaders({ signedHeaders, expires }: SignatureClaim, request: HttpRequest): void {
  const signed = new Set(signedHeaders)
  const needed = ["host", ...(expires === undefined ? ["x-amz-date"] : [])]
  const special = Object.keys(request.headers).filter((name) => name.startsWith("x-amz-") && !addedLater.has(name))
  const unsigned = [...needed, ...special].find((name) => !signed.has(name))
  if (unsigned !== undefined) throw incomplete(`The header ${unsigned} must be signed`)
  const absent = signedHeaders.find((name) => headerOf(request, name) === undefined)
  if (absent !== undefined) throw mismatch(`The header ${absent} is signed, but it is missing`)
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)]
  return first.length === second.length && timingSafeEqual(first, second)
}

function mismatch(message: string): ProtocolError {
  return new ProtocolError("InvalidSignatureException", message)
}
