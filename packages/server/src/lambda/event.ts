import { bodyTooLarge, streamOfBody } from "../fetch.ts"
import type { HttpRequest } from "../http.ts"
import { decodeBase64 } from "../values/base64.ts"

/** What function URLs and API Gateway's HTTP APIs call a function with (payload format 2.0), as far as it is used. */
export interface LambdaEvent {
  readonly rawPath: string
  readonly rawQueryString: string
  /** Names in lower case; several lines of one header are joined. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly cookies?: readonly string[]
  readonly body?: string
  readonly isBase64Encoded: boolean
  readonly requestContext: { readonly stage: string; readonly http: { readonly method: string } }
}

/** @param signal aborts when the client leaves, where that can be known */
export function fromLambdaEvent(event: LambdaEvent, signal: AbortSignal): HttpRequest {
  const { rawPath, rawQueryString, cookies, requestContext } = event
  const query = rawQueryString === "" ? "" : `?${rawQueryString}`
  const readBody = async (limit: number): Promise<Uint8Array> => {
    const body = bodyOf(event)
    if (body.length > limit) throw bodyTooLarge(limit)
    return body
  }
  return {
    method: requestContext.http.method,
    url: withoutStage(rawPath, requestContext.stage) + query,
    originalUrl: rawPath + query,
    headers: cookies ? { ...event.headers, cookie: cookies.join("; ") } : event.headers,
    signal,
    readBody,
    streamBody: () => streamOfBody(readBody(Number.POSITIVE_INFINITY)),
  }
}

function bodyOf({ body = "", isBase64Encoded }: LambdaEvent): Uint8Array {
  return isBase64Encoded ? decodeBase64(body) : new TextEncoder().encode(body)
}

/** API Gateway puts the stage before the path, unless it is the default one. */
function withoutStage(path: string, stage: string): string {
  return `${path}/`.startsWith(`/${stage}/`) ? path.slice(stage.length + 1) || "/" : path
}
