import type { IncomingMessage, RequestListener, ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { type HttpAnswer, isBodyless } from "../http.ts"
import type { Service } from "../service.ts"
import { NodeRequest } from "./node-request.ts"

/** A listener for `createServer` of `node:http`. */
export function toNodeHandler(service: Service): RequestListener {
  return (incoming, outgoing) => void answer(service, incoming, outgoing)
}

async function answer(service: Service, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const result = await service.handle(new NodeRequest(incoming, outgoing))
  if (result.body instanceof ReadableStream) await stream(outgoing, result, result.body)
  else if (!outgoing.destroyed) write(outgoing, result, result.body)
}

/** A body that fails midway, or whose reader leaves, ends with the connection: nothing else can tell of it. */
async function stream(outgoing: ServerResponse, { status, headers }: HttpAnswer, body: ReadableStream): Promise<void> {
  if (outgoing.destroyed) return body.cancel()
  outgoing.writeHead(status, headers)
  await pipeline(Readable.fromWeb(body), outgoing).catch(() => outgoing.destroy())
}

function write(outgoing: ServerResponse, { status, headers }: HttpAnswer, body: string | Uint8Array): void {
  if (isBodyless(status)) return void outgoing.writeHead(status, headers).end()
  const length = typeof body === "string" ? Buffer.byteLength(body) : body.length
  // Never closes the connection: Node then reads on past what was refused, so that its sender gets to read the answer.
  outgoing.writeHead(status, { ...headers, "content-length": length })
  outgoing.end(body)
}
