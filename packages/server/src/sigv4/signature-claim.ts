import { ProtocolError } from "../errors/protocol-error.ts"
import { type HttpRequest, headerOf } from "../http.ts"
import { type Query, splitUrl } from "../http-binding/query.ts"

const algorithm = "AWS4-HMAC-SHA256"

/** What a signature says of itself, wherever the request has it. */
export interface SignatureClaim {
  readonly accessKeyId: string
  /** `20260131/eu-central-1/swf/aws4_request` */
  readonly scope: string
  readonly signedHeaders: readonly string[]
  /** 64 hexadecimal digits. */
  readonly signature: string
  readonly date: Date
  readonly sessionToken: string | undefined
  /** In seconds, for a signature in the query. */
  readonly expires: number | undefined
}

/** The path and query that were signed, which a host may have changed for the service. */
export function signedUrl({ url, originalUrl }: HttpRequest): { path: string; query: Query } {
  return splitUrl(originalUrl ?? url)
}

export function hasSignature(request: HttpRequest): boolean {
  return headerOf(request, "authorization")?.startsWith(`${algorithm} `) || hasQuerySignature(signedUrl(request).query)
}

/** Reads the signature. Throws a `ProtocolError` for one that is not whole, or of which there are two. */
export function readClaim(request: HttpRequest): SignatureClaim {
  const { query } = signedUrl(request)
  const inHeader = headerOf(request, "authorization") !== undefined
  const inQuery = hasQuerySignature(query)
  // The signer leaves such a parameter out of what it signs.
  if (inHeader && inQuery) throw incomplete("The request has a signature in its header and in its query")
  return inQuery ? readQuery(query) : readHeader(request)
}

function hasQuerySignature(query: Query): boolean {
  return [...query.keys()].some((name) => name.toLowerCase() === "x-amz-signature")
}

const authorization = /^AWS4-HMAC-SHA256 +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([^,\s]+)$/

function readHeader(request: HttpRequest): SignatureClaim {
  const [, credential, signedHeaders, signature] = authorization.exec(headerOf(request, "authorization") ?? "") ?? []
  if (!credential || !signedHeaders || !signature) throw incomplete("The header Authorization is not whole")
  const date = headerOf(request, "x-amz-date") ?? ""
  const sessionToken = headerOf(request, "x-amz-security-token")
  return { ...readParts(credential, signedHeaders, signature, date), sessionToken, expires: undefined }
}

function readQuery(query: Query): SignatureClaim {
  const one = (name: string): string | undefined => {
    const values = query.get(name) ?? []
    if (values.length > 1) throw incomplete(`The query has ${name} twice`)
    return values[0]
  }
  if (one("X-Amz-Algorithm") !== algorithm) throw incomplete(`X-Amz-Algorithm must be ${algorithm}`)
  const expires = one("X-Amz-Expires") ?? ""
  if (!/^\d{1,6}$/.test(expires)) throw incomplete("X-Amz-Expires must be a number of seconds")
  const [credential = "", signedHeaders = ""] = [one("X-Amz-Credential"), one("X-Amz-SignedHeaders")]
  const parts = readParts(credential, signedHeaders, one("X-Amz-Signature") ?? "", one("X-Amz-Date") ?? "")
  return { ...parts, sessionToken: one("X-Amz-Security-Token"), expires: Number(expires) }
}

function readParts(credential: string, headers: string, signature: string, date: string) {
  const slash = credential.indexOf("/")
  if (slash < 1) throw incomplete("The credential has no scope")
  if (!/^[0-9a-f]{64}$/.test(signature)) throw incomplete("The signature is not 64 hexadecimal digits")
  return {
    accessKeyId: credential.slice(0, slash),
    scope: credential.slice(slash + 1),
    signedHeaders: headers.split(";"),
    signature,
    date: readDate(date),
  }
}

/** `20260131T235959Z`. */
function readDate(text: string): Date {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? []
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(date.getTime())) throw incomplete("X-Amz-Date must be there, in the form YYYYMMDDTHHMMSSZ")
  return date
}

export function incomplete(message: string): ProtocolError {
  return new ProtocolError("IncompleteSignatureException", message)
}
