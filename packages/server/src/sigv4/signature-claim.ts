import { ALGORITHM_IDENTIFIER } from "@smithy/signature-v4"
import { ProtocolError } from "../errors/protocol-error.ts"
import { type HttpRequest, headerOf } from "../http.ts"
import { type Query, splitUrl } from "../http-binding/query.ts"
import { headerNames } from "./header-names.ts"

/** What a signature says of itself, wherever the request has it. */
export interface SignatureClaim {
  /** The next two, with a slash between them. */
  readonly credential: string
  readonly accessKeyId: string
  /** `20260131/eu-central-1/swf/aws4_request` */
  readonly scope: string
  /** Their names. */
  readonly signedHeaders: Set<string>
  /** 64 hexadecimal digits. */
  readonly signature: string
  /** `20260131T235959Z` */
  readonly date: string
  /** The same in milliseconds since 1970. */
  readonly time: number
  readonly sessionToken: string | undefined
  /** In seconds, for a signature in the query. */
  readonly expires: number | undefined
  /** What the client says it signed of the body: its SHA-256 in hexadecimal, or a word. */
  readonly payloadHash: string | undefined
}

/** The path, still encoded, and the query that were signed. */
export type SignedUrl = ReturnType<typeof signedUrl>

/** The URL that was signed, which a host may have changed for the service. */
export function signedUrl({ url, originalUrl }: HttpRequest): { path: string; query: Query } {
  return splitUrl(originalUrl ?? url)
}

export function hasSignature(request: HttpRequest): boolean {
  const inHeader = headerOf(request, "authorization")?.startsWith(`${ALGORITHM_IDENTIFIER} `)
  return inHeader || hasQuerySignature(signedUrl(request).query)
}

/** Reads the signature. Throws a `ProtocolError` for one that is not whole, or of which there are two. */
export function readClaim(request: HttpRequest, { query }: SignedUrl): SignatureClaim {
  const inHeader = headerOf(request, "authorization") !== undefined
  const inQuery = hasQuerySignature(query)
  // The signer leaves such a parameter out of what it signs.
  if (inHeader && inQuery) throw incomplete("The request has a signature in its header and in its query")
  return inQuery ? readQuery(request, query) : readHeader(request)
}

function hasQuerySignature(query: Query): boolean {
  return findIgnoringCase(query, "x-amz-signature") !== undefined
}

function findIgnoringCase(query: Query, lowerCase: string): readonly string[] | undefined {
  for (const [name, values] of query) if (name.toLowerCase() === lowerCase) return values
  return undefined
}

const authorization = /^AWS4-HMAC-SHA256 +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([^,\s]+)$/
const contentHash = "x-amz-content-sha256"

function readHeader(request: HttpRequest): SignatureClaim {
  const [, credential, signedHeaders, signature] = authorization.exec(headerOf(request, "authorization") ?? "") ?? []
  if (!credential || !signedHeaders || !signature) throw incomplete("The header Authorization is not whole")
  return createClaim({
    credential,
    signedHeaders,
    signature,
    date: headerOf(request, "x-amz-date") ?? "",
    sessionToken: headerOf(request, "x-amz-security-token"),
    expires: undefined,
    payloadHash: headerOf(request, contentHash),
  })
}

function readQuery(request: HttpRequest, query: Query): SignatureClaim {
  const one = (name: string): string | undefined => {
    const values = query.get(name) ?? []
    if (values.length > 1) throw incomplete(`The query has ${name} twice`)
    return values[0]
  }
  if (one("X-Amz-Algorithm") !== ALGORITHM_IDENTIFIER)
    throw incomplete(`X-Amz-Algorithm must be ${ALGORITHM_IDENTIFIER}`)
  const expires = one("X-Amz-Expires") ?? ""
  if (!/^\d{1,6}$/.test(expires)) throw incomplete("X-Amz-Expires must be a number of seconds")
  return createClaim({
    credential: one("X-Amz-Credential") ?? "",
    signedHeaders: one("X-Amz-SignedHeaders") ?? "",
    signature: one("X-Amz-Signature") ?? "",
    date: one("X-Amz-Date") ?? "",
    sessionToken: one("X-Amz-Security-Token"),
    expires: Number(expires),
    payloadHash: headerOf(request, contentHash) ?? findIgnoringCase(query, contentHash)?.[0],
  })
}

type ClaimText = Omit<SignatureClaim, "accessKeyId" | "scope" | "signedHeaders" | "time"> & {
  /** With semicolons between the names. */
  readonly signedHeaders: string
}

function createClaim(text: ClaimText): SignatureClaim {
  const { credential, signature, date } = text
  const slash = credential.indexOf("/")
  if (slash < 1) throw incomplete("The credential has no scope")
  if (!/^[0-9a-f]{64}$/.test(signature)) throw incomplete("The signature is not 64 hexadecimal digits")
  const accessKeyId = credential.slice(0, slash)
  const scope = credential.slice(slash + 1)
  return { ...text, accessKeyId, scope, signedHeaders: headerNames(text.signedHeaders), time: readDate(date) }
}

/** `20260131T235959Z` as milliseconds since 1970. */
function readDate(text: string): number {
  if (!/^\d{8}T\d{6}Z$/.test(text)) throw incomplete("X-Amz-Date must be there, in the form YYYYMMDDTHHMMSSZ")
  const [year, month, day] = splitDigits(Number(text.slice(0, 8)))
  const [hour, minute, second] = splitDigits(Number(text.slice(9, 15)))
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** 20260131 is 2026, 1 and 31. */
function splitDigits(digits: number): [number, number, number] {
  return [Math.trunc(digits / 10_000), Math.trunc(digits / 100) % 100, digits % 100]
}

export function incomplete(message: string): ProtocolError {
  return new ProtocolError("IncompleteSignatureException", message)
}
