import { Readable, type Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { isBodyless } from "../http.ts"
import type { Service } from "../service.ts"
import { fromLambdaEvent, type LambdaEvent } from "./event.ts"

type StreamingHandler = (event: LambdaEvent, output: Writable) => Promise<void>

/** What Lambda's Node.js runtimes have as the global `awslambda`. */
export interface LambdaRuntime {
  streamifyResponse(handler: StreamingHandler): unknown
  readonly HttpResponseStream: {
    from(output: Writable, head: { statusCode: number; headers: Readonly<Record<string, string>> }): Writable
  }
}

/**
 * A handler for function URLs whose invoke mode is `RESPONSE_STREAM`: what an operation streams, its client gets at
 * once. The `signal` of contexts aborts when the response stream is closed before its end.
 *
 * @param runtime the global `awslambda` of Lambda's Node.js runtimes
 */
export function toStreamingLambdaHandler(service: Service, runtime: LambdaRuntime): unknown {
  return runtime.streamifyResponse(async (event, output) => {
    const left = new AbortController()
    output.on("close", () => output.writableEnded || left.abort())
    const { status, headers, body } = await service.handle(fromLambdaEvent(event, left.signal))
    const stream = runtime.HttpResponseStream.from(output, { statusCode: status, headers })
    if (body instanceof ReadableStream) await pipeline(Readable.fromWeb(body), stream)
    else stream.end(isBodyless(status) ? undefined : body)
  })
}
