import { createHash } from "node:crypto"
import type { Attempt } from "../auth/authenticator.ts"
import { ProtocolError } from "../errors/protocol-error.ts"
import { type HttpRequest, headerOf } from "../http.ts"
import type { Query } from "../http-binding/query.ts"
import { type SignatureClaim, signatureParameter, signedUrl } from "./signature-claim.ts"

const contentHash = "x-amz-content-sha256"

/**
 * The text that stands for all that a signature covers: method, path, query, signed headers and body (AWS, "Create a
 * signed AWS API request"). Throws a `ProtocolError` when the body is not the one that the client says it signed.
 */
export async function canonicalRequest(attempt: Attempt, { signedHeaders }: SignatureClaim): Promise<string> {
  const { request } = attempt
  const { path, query } = signedUrl(request)
  const names = [...signedHeaders].sort()
  const headers = names.map((name) => `${name}:${canonicalHeader(headerOf(request, name) ?? "")}\n`).join("")
  const payload = await payloadHash(attempt, declaredHash(request, query))
  return `${request.method}\n${canonicalPath(path)}\n${canonicalQuery(query)}\n${headers}\n${names.join(";")}\n${payload}`
}

/** In hexadecimal. */
export function sha256Of(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex")
}

function canonicalHeader(value: string): string {
  return value.replace(/\s+/g, " ").trim()
}

/** The path as it was sent, encoded once more. */
function canonicalPath(path: string): string {
  if (path === "/") return path
  const segments: string[] = []
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop()
    else if (segment !== "" && segment !== ".") segments.push(encode(segment))
  }
  return `/${segments.join("/")}${segments.length > 0 && path.endsWith("/") ? "/" : ""}`
}

/** Sorted by the encoded names, then by the encoded values; all but the signature itself. */
function canonicalQuery(query: Query): string {
  if (query.size === 0) return ""
  return [...query]
    .filter(([name]) => name !== signatureParameter)
    .map(([name, values]) => ({ name: encode(name), values: values.map(encode).sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, values }) => values.map((value) => `${name}=${value}`))
    .join("&")
}

/** Percent-encodes all but letters, digits and `-._~` (RFC 3986, section 2.3). */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** What the client says of its body, in the header or in a presigned query. */
function declaredHash(request: HttpRequest, query: Query): string | undefined {
  const inHeader = headerOf(request, contentHash)
  if (inHeader !== undefined || query.size === 0) return inHeader
  return [...query].find(([name]) => name.toLowerCase() === contentHash)?.[1][0]
}

async function payloadHash(
  { request, unsignedPayload, maximumBodySize }: Attempt,
  declared: string | undefined,
): Promise<string> {
  if (declared === "UNSIGNED-PAYLOAD" && unsignedPayload) return declared
  const actual = sha256Of(await request.readBody(maximumBodySize))
  if (declared === undefined || declared === actual) return actual
  throw new ProtocolError("InvalidSignatureException", `${contentHash} is not the SHA-256 of the body`)
}
