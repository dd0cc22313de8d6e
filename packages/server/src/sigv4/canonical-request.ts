import { getCanonicalHeaders, SignatureV4Base } from "@smithy/signature-v4"
import type { Query } from "../http-binding/query.ts"
import { incomplete, type SignedUrl } from "./signature-claim.ts"

/**
 * The text that stands for all that a signature covers: method, path, query, signed headers and body. Throws a
 * `ProtocolError` for a query that the signer would leave a part of out.
 *
 * @param payloadHash SHA-256 of the body in hexadecimal, or what is signed in its place
 */
export function canonicalRequest(
  method: string,
  { path, query }: SignedUrl,
  headers: Record<string, string>,
  signedHeaders: Set<string>,
  payloadHash: string,
): string {
  const request = { method, protocol: "https:", hostname: "", path, query: signedQuery(query), headers }
  return signer.canonicalRequest(request, signedHeaders, payloadHash)
}

function signedQuery(query: Query): Record<string, string[]> {
  const signed: Record<string, string[]> = {}
  for (const [name, values] of query) {
    const isLeftOut = name === "__proto__" || (name !== "X-Amz-Signature" && name.toLowerCase() === "x-amz-signature")
    if (isLeftOut) throw incomplete("The query has a name that cannot be signed")
    signed[name] = [...values]
  }
  return signed
}

type Signable = Parameters<typeof getCanonicalHeaders>[0]

/** The signer of AWS's SDK. It signs in many promises, but what it signs it gives to its heirs at once. */
class Signer extends SignatureV4Base {
  constructor() {
    const credentials = { accessKeyId: "", secretAccessKey: "" }
    super({ service: "", region: "", credentials, sha256: NoHash })
  }

  canonicalRequest(request: Signable, signedHeaders: Set<string>, payloadHash: string): string {
    return this.createCanonicalRequest(request, getCanonicalHeaders(request, undefined, signedHeaders), payloadHash)
  }
}

/** A signer needs one, even if it is not to sign. */
class NoHash {
  update(): void {}

  digest(): Promise<Uint8Array> {
    throw new TypeError("this signer signs nothing")
  }
}

const signer = new Signer()
