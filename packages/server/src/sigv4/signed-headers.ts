import { ProtocolError } from "../errors/protocol-error.ts"
import { type HttpRequest, headerOf } from "../http.ts"
import { setOwn } from "../values/own-property.ts"
import { incomplete, type SignatureClaim } from "./signature-claim.ts"

/** What the host is called in HTTP/2 (RFC 9113, section 8.3.1), and by clients who sign it there. */
const authority = ":authority"

/** Content delivery networks add these. */
const addedLater = new Set(["x-amz-cf-id"])

/**
 * The headers that the signature covers. Throws a `ProtocolError` when these are too few, or one is not there: the host
 * must be signed, and so must each header that changes what a request means.
 */
export function readSignedHeaders(request: HttpRequest, { signedHeaders }: SignatureClaim): Record<string, string> {
  if (!signedHeaders.has(authority)) mustHave(signedHeaders, "host")
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith("x-amz-") && !addedLater.has(name)) mustHave(signedHeaders, name)
  }
  const headers: Record<string, string> = {}
  for (const name of signedHeaders) {
    const value = headerOf(request, name === authority ? "host" : name)
    if (value === undefined) {
      throw new ProtocolError("InvalidSignatureException", `The header ${name} is signed, but it is missing`)
    }
    setOwn(headers, name, value)
  }
  return headers
}

function mustHave(signedHeaders: ReadonlySet<string>, name: string): void {
  if (!signedHeaders.has(name)) throw incomplete(`The header ${name} must be signed`)
}
