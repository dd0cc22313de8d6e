import { SignatureV4 } from "@smithy/signature-v4"
import type { Attempt } from "../auth/authenticator.ts"
import { ProtocolError } from "../errors/protocol-error.ts"
import { headerOf } from "../http.ts"
import { NodeSha256, sha256Of } from "./node-sha256.ts"
import { incomplete, type SignatureClaim, signedUrl } from "./signature-claim.ts"

export interface SigningKey {
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly service: string
  readonly region: string
}

const contentHash = "x-amz-content-sha256"

/**
 * The signature that the request has to have: that of its own method, path, query, signed headers and body, by the
 * key. Throws a `ProtocolError` when the body is not the one that the client says it signed.
 */
export async function signAgain(attempt: Attempt, claim: SignatureClaim, key: SigningKey): Promise<string> {
  const { request } = attempt
  const headers = Object.fromEntries(claim.signedHeaders.map((name) => [name, headerOf(request, name) ?? ""]))
  const { path, query } = signedUrl(request)
  const unsigned = {
    method: request.method,
    protocol: "https:",
    hostname: "",
    path,
    query: Object.fromEntries([...query].map(([name, values]) => [name, [...values]])),
    headers,
  }
  if (Object.hasOwn(unsigned.query, "__proto__")) throw incomplete("The query has a name that cannot be signed")
  const signer = createSigner(claim, key)
  const options = { signingDate: claim.date, signableHeaders: new Set(claim.signedHeaders) }
  if (claim.expires === undefined) {
    const body = await readSignedBody(attempt, headers[contentHash])
    const signed = await signer.sign({ ...unsigned, body }, options)
    return signed.headers.authorization?.slice(-64) ?? ""
  }
  const declared = hoist(unsigned.query, headers)
  const body = await readSignedBody(attempt, declared)
  const presigned = await signer.presign(
    { ...unsigned, body },
    { ...options, expiresIn: claim.expires, unhoistableHeaders: options.signableHeaders },
  )
  return String(presigned.query?.["X-Amz-Signature"])
}

function createSigner({ accessKeyId }: SignatureClaim, { service, region, secretAccessKey, sessionToken }: SigningKey) {
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) }
  return new SignatureV4({ service, region, credentials, sha256: NodeSha256, applyChecksum: false })
}

const addedBySigner = /^X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Security-Token)$/

/**
 * Takes out of a presigned query what the signer adds again. It wants the hash of the body as a header, which it puts
 * into the query. Answers with that hash, if there is one.
 */
function hoist(query: Record<string, string[]>, headers: Record<string, string>): string | undefined {
  for (const name of Object.keys(query)) {
    if (addedBySigner.test(name)) delete query[name]
    else if (name.toLowerCase() === contentHash && headers[contentHash] === undefined) {
      const [hash = ""] = query[name] ?? []
      delete query[name]
      headers[name] = hash
      return hash
    }
  }
  return headers[contentHash]
}

/** The body to sign; undefined when its hash is declared, and true or allowed not to be. */
async function readSignedBody(
  { request, unsignedPayload, maximumBodySize }: Attempt,
  declared: string | undefined,
): Promise<Uint8Array | undefined> {
  if (declared === "UNSIGNED-PAYLOAD" && unsignedPayload) return undefined
  const body = await request.readBody(maximumBodySize)
  if (declared === undefined) return body
  if (declared === sha256Of(body)) return undefined
  throw new ProtocolError("InvalidSignatureException", `${contentHash} is not the SHA-256 of the body`)
}
