import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { type HttpAnswer, isBodyless } from "../http.ts"
import type { Service } from "../service.ts"
import { type Incoming, isHttp2, isWhole } from "./incoming.ts"
import { type MountedUrl, NodeRequest, type Outgoing } from "./node-request.ts"

/** A listener for `createServer` of `node:http`, `node:https` and `node:http2`. */
export function toNodeHandler(service: Pick<Service, "handle">): (incoming: Incoming, outgoing: Outgoing) => void {
  return (incoming, outgoing) => void answerNode(service, incoming, outgoing)
}

/** What only the host of a request knows. */
export interface NodeHost {
  readonly mounted?: MountedUrl
  /** Whether a connection is to end with its answer. */
  readonly isClosing?: () => boolean
}

/** Resolves when the answer is on its way. Never rejects. */
export async function answerNode(
  service: Pick<Service, "handle">,
  incoming: Incoming,
  outgoing: Outgoing,
  { mounted, isClosing }: NodeHost = {},
): Promise<void> {
  const request = new NodeRequest(incoming, outgoing, mounted)
  const answer = await service.handle(request)
  try {
    if (isClosing?.()) outgoing.setHeader("connection", "close")
    if (answer.body instanceof ReadableStream) return await stream(request, outgoing, answer, answer.body)
    if (!outgoing.destroyed) write(incoming, outgoing, answer, answer.body)
    if (!isWhole(incoming)) request.dropBody()
  } catch (error) {
    // An interceptor may have answered with headers that cannot be sent, which must not end the process.
    console.error("an answer could not be sent:", error)
    outgoing.destroy()
  }
}

/** A body that fails midway, or whose reader leaves, ends with the connection: nothing else can tell of it. */
async function stream(
  request: NodeRequest,
  outgoing: Outgoing,
  { status, headers }: HttpAnswer,
  body: ReadableStream,
): Promise<void> {
  if (outgoing.destroyed) return body.cancel()
  outgoing.writeHead(status, headers)
  const source = Readable.fromWeb(body)
  source.on("end", () => request.dropBody())
  await pipeline(source, outgoing).catch(() => outgoing.destroy())
}

function write(
  incoming: Incoming,
  outgoing: Outgoing,
  { status, headers }: HttpAnswer,
  body: string | Uint8Array,
): void {
  if (isBodyless(status)) {
    outgoing.writeHead(status, headers)
    outgoing.end()
    return
  }
  const length = typeof body === "string" ? Buffer.byteLength(body) : body.length
  const fields = ["content-length", String(length)]
  for (const name of Object.keys(headers)) {
    if (name.toLowerCase() !== "content-length") fields.push(name, headers[name] ?? "")
  }
  outgoing.writeHead(status, fields)
  if (!isWhole(incoming)) answerEarly(incoming, outgoing, body)
  // ASCII is the same bytes in Latin-1, which is faster to write.
  else if (typeof body === "string" && length === body.length) outgoing.end(body, "latin1")
  else outgoing.end(body)
}

/**
 * Answers a request before its end. To close the connection of HTTP/1.1 then would take the answer away from its
 * sender, so it stays until all has come, as long as the host lets that take.
 */
function answerEarly(incoming: Incoming, outgoing: Outgoing, body: string | Uint8Array): void {
  if (isHttp2(incoming)) return void outgoing.end(body)
  outgoing.write(body)
  incoming.on("end", () => outgoing.end())
  incoming.on("close", () => outgoing.end())
}
