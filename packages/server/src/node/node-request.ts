import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http"
import { bodyTooLarge, endedTooEarly, streamOfBody } from "../fetch.ts"
import type { HttpRequest } from "../http.ts"
import { BodyStream } from "./body-stream.ts"
import { hasLeft, type Incoming, isCutOff, isHttp2 } from "./incoming.ts"
import { type BodySink, WholeMessage } from "./whole-message.ts"

/** What the responses of both have. */
export interface Outgoing extends NodeJS.WritableStream {
  readonly destroyed: boolean
  /** Of HTTP/2, where the response itself never says that it is destroyed. */
  readonly stream?: { readonly destroyed: boolean }
  readonly writableEnded: boolean
  setHeader(name: string, value: string): unknown
  /** @param headers by name, or one name and value after the other */
  writeHead(status: number, headers: OutgoingHttpHeaders | string[]): unknown
  destroy(): unknown
}

/** Where a host serves the service below a prefix: the URL without that, and as it was sent. */
export interface MountedUrl {
  readonly url: string
  readonly originalUrl: string
}

/** A request of `node:http` or `node:http2` as the service takes it, with nothing copied that nobody asks for. */
export class NodeRequest implements HttpRequest {
  readonly method: string
  readonly url: string
  readonly originalUrl: string
  readonly headers: HttpRequest["headers"]
  readonly #incoming: Incoming
  readonly #outgoing: Outgoing
  #controller: AbortController | undefined
  #body: Promise<Uint8Array> | undefined
  #stream: BodyStream | undefined

  constructor(incoming: Incoming, outgoing: Outgoing, mounted?: MountedUrl) {
    this.#incoming = incoming
    this.#outgoing = outgoing
    this.method = incoming.method ?? "GET"
    this.url = mounted?.url ?? incoming.url ?? "/"
    this.originalUrl = mounted?.originalUrl ?? this.url
    this.headers = isHttp2(incoming) ? plainHeaders(incoming.headers) : incoming.headers
  }

  /** Made when it is first asked for: most handlers never do. */
  get signal(): AbortSignal {
    this.#controller ??= abortOnClose(this.#outgoing)
    return this.#controller.signal
  }

  readBody(limit: number): Promise<Uint8Array> {
    this.#body ??= readAll(this.#incoming, limit)
    return this.#body
  }

  streamBody(): ReadableStream<Uint8Array> {
    if (this.#body) return streamOfBody(this.#body)
    if (this.#stream) return this.#stream.stream
    if (hasLeft(this.#incoming)) return streamOfBody(Promise.reject(endedTooEarly()))
    if (this.#incoming.readableEnded) return streamOfBody(Promise.reject(readBefore()))
    this.#stream = new BodyStream(this.#incoming)
    return this.#stream.stream
  }

  /** Lets go of what is left of the body, so that the client gets to its end. */
  dropBody(): void {
    if (this.#stream) this.#stream.drop()
    else this.#incoming.resume()
  }
}

/**
 * In HTTP/2 the host is a part of the request line, which counts, whatever a header of that name says (RFC 9113,
 * 8.3.1).
 */
function plainHeaders(headers: IncomingHttpHeaders): HttpRequest["headers"] {
  const plain = Object.entries(headers).filter(([name]) => !name.startsWith(":"))
  return { ...Object.fromEntries(plain), host: String(headers[":authority"] ?? headers.host ?? "") }
}

function readAll(incoming: Incoming, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (hasLeft(incoming)) return reject(endedTooEarly())
    if (Number(incoming.headers["content-length"]) > limit) return reject(bodyTooLarge(limit))
    if (incoming.readableEnded) return reject(readBefore())
    const chunks: Buffer[] = []
    let size = 0
    const sink: BodySink = {
      data(chunk) {
        size += chunk.length
        if (size <= limit) chunks.push(chunk)
        else reject(bodyTooLarge(limit))
        return size <= limit
      },
      end: () => {
        const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
        if (isHttp2(incoming)) void isCutOff(incoming).then((isCut) => (isCut ? refuse() : resolve(body)))
        else resolve(body)
      },
    }
    const refuse = (cause?: Error): void => reject(endedTooEarly(cause))
    incoming.on("close", () => incoming.readableEnded || refuse())
    if (incoming instanceof WholeMessage && incoming.gather(sink)) return
    incoming.on("data", sink.data)
    incoming.on("end", sink.end)
    incoming.on("error", refuse)
  })
}

function readBefore(): Error {
  return new Error("The body was read before the service got the request: it must come before body parsers")
}

function abortOnClose(outgoing: Outgoing): AbortController {
  const controller = new AbortController()
  const abort = (): void => {
    if (!outgoing.writableEnded) controller.abort()
  }
  if ((outgoing.stream ?? outgoing).destroyed) abort()
  else outgoing.on("close", abort)
  return controller
}
