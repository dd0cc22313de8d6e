import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { type HttpAnswer, isBodyless } from "../http.ts"
import type { Service } from "../service.ts"
import { type Incoming, type MountedUrl, NodeRequest, type Outgoing } from "./node-request.ts"

/** A listener for `createServer` of `node:http`, `node:https` and `node:http2`. */
export function toNodeHandler(service: Pick<Service, "handle">): (incoming: Incoming, outgoing: Outgoing) => void {
  return (incoming, outgoing) => void answerNode(service, incoming, outgoing)
}

/** Resolves when the answer is on its way. Never rejects. */
export async function answerNode(
  service: Pick<Service, "handle">,
  incoming: Incoming,
  outgoing: Outgoing,
  mounted?: MountedUrl,
): Promise<void> {
  const answer = await service.handle(new NodeRequest(incoming, outgoing, mounted))
  if (answer.body instanceof ReadableStream) await stream(outgoing, answer, answer.body)
  else if (!outgoing.destroyed) write(outgoing, answer, answer.body)
}

/** A body that fails midway, or whose reader leaves, ends with the connection: nothing else can tell of it. */
async function stream(outgoing: Outgoing, { status, headers }: HttpAnswer, body: ReadableStream): Promise<void> {
  if (outgoing.destroyed) return body.cancel()
  outgoing.writeHead(status, headers)
  await pipeline(Readable.fromWeb(body), outgoing).catch(() => outgoing.destroy())
}

function write(outgoing: Outgoing, { status, headers }: HttpAnswer, body: string | Uint8Array): void {
  if (isBodyless(status)) {
    outgoing.writeHead(status, headers)
    outgoing.end()
    return
  }
  const length = typeof body === "string" ? Buffer.byteLength(body) : body.length
  // Never closes the connection: Node then reads on past what was refused, so that its sender gets to read the answer.
  outgoing.writeHead(status, { ...headers, "content-length": length })
  outgoing.end(body)
}
