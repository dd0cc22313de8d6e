import { type HttpAnswer, isBodyless } from "../http.ts"
import type { Service } from "../service.ts"
import { encodeBase64 } from "../values/base64.ts"
import { fromLambdaEvent, type LambdaEvent } from "./event.ts"

/** What a function answers with (payload format 2.0). */
export interface LambdaResult {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly isBase64Encoded: boolean
}

/**
 * A handler for function URLs and API Gateway's HTTP APIs. Bodies that are streams are answered when they end. Lambda
 * tells no function that its caller has left, so the `signal` of contexts never aborts.
 */
export function toLambdaHandler(service: Service): (event: LambdaEvent) => Promise<LambdaResult> {
  return async (event) => {
    const answer = await service.handle(fromLambdaEvent(event, new AbortController().signal))
    return { statusCode: answer.status, headers: answer.headers, ...(await bodyOf(answer)) }
  }
}

async function bodyOf({ status, body }: HttpAnswer): Promise<Pick<LambdaResult, "body" | "isBase64Encoded">> {
  if (isBodyless(status)) return { body: "", isBase64Encoded: false }
  if (typeof body === "string") return { body, isBase64Encoded: false }
  const bytes = body instanceof ReadableStream ? new Uint8Array(await new Response(body).arrayBuffer()) : body
  return { body: encodeBase64(bytes), isBase64Encoded: true }
}
