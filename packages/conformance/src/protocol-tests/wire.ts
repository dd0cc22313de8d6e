import type { Service } from "@smithwright/server"
import type { RequestMessage } from "./test-data.ts"

/** What a server answered, read to its end. */
export interface Answer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

/**
 * Hands a request to the service just as it is: a `Request` would tidy up its URL and headers, which malformed ones are
 * about. The answer gets its length, as hosts do that.
 */
export async function send(service: Service, message: RequestMessage, bytes: Uint8Array): Promise<Answer> {
  const { status, headers, body } = await service.handle({
    method: message.method,
    url: message.url,
    headers: Object.fromEntries(message.headers),
    signal: new AbortController().signal,
    readBody: async () => bytes,
    streamBody: () => new Blob([new Uint8Array(bytes)]).stream(),
  })
  const read = new Uint8Array(await new Response(typeof body === "string" ? body : streamOf(body)).arrayBuffer())
  const length = body instanceof ReadableStream ? [] : [["content-length", String(read.length)] as const]
  return { status, headers: new Map([...Object.entries(headers), ...length]), body: read }
}

function streamOf(body: Uint8Array | ReadableStream<Uint8Array>): ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> {
  return body instanceof ReadableStream ? body : new Uint8Array(body)
}

/** The bytes of a test's body. Those that are CBOR are base64. */
export function bodyBytes({ body = "" }: Pick<RequestMessage, "body">, isBase64: boolean): Uint8Array {
  return new Uint8Array(Buffer.from(body, isBase64 ? "base64" : "utf8"))
}
