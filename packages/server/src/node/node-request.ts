import type { IncomingMessage, ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { ProtocolError } from "../errors/protocol-error.ts"
import { bodyTooLarge } from "../fetch.ts"
import type { HttpRequest } from "../http.ts"

/** A request of `node:http` as the service takes it, with nothing copied that nobody asks for. */
export class NodeRequest implements HttpRequest {
  readonly #incoming: IncomingMessage
  readonly #outgoing: ServerResponse
  #controller: AbortController | undefined

  constructor(incoming: IncomingMessage, outgoing: ServerResponse) {
    this.#incoming = incoming
    this.#outgoing = outgoing
  }

  get method(): string {
    return this.#incoming.method ?? "GET"
  }

  get url(): string {
    return this.#incoming.url ?? "/"
  }

  get headers(): HttpRequest["headers"] {
    return this.#incoming.headers
  }

  /** Made when it is first asked for: most handlers never do. */
  get signal(): AbortSignal {
    this.#controller ??= abortOnClose(this.#outgoing)
    return this.#controller.signal
  }

  readBody(limit: number): Promise<Uint8Array> {
    const incoming = this.#incoming
    return new Promise((resolve, reject) => {
      if (Number(incoming.headers["content-length"]) > limit) return reject(bodyTooLarge(limit))
      const chunks: Buffer[] = []
      let size = 0
      incoming.on("data", (chunk: Buffer) => {
        size += chunk.length
        if (size <= limit) chunks.push(chunk)
        else reject(bodyTooLarge(limit))
      })
      incoming.on("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
      incoming.on("error", (cause) => {
        reject(new ProtocolError("SerializationException", "The body ended too early", { cause }))
      })
    })
  }

  streamBody(): ReadableStream<Uint8Array> {
    return Readable.toWeb(this.#incoming)
  }
}

function abortOnClose(outgoing: ServerResponse): AbortController {
  const controller = new AbortController()
  const abort = (): void => {
    if (!outgoing.writableFinished) controller.abort()
  }
  if (outgoing.destroyed) abort()
  else outgoing.on("close", abort)
  return controller
}
