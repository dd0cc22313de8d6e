import { randomUUID } from "node:crypto"
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http"
import { setTimeout } from "node:timers/promises"
import { type Answerer, answerRequest } from "./answer-request.ts"
import { corsHeaders, isPreflight, preflightReply } from "./cors.ts"
import type { Operation } from "./document/operations.ts"
import { overviewReply } from "./overview.ts"
import { type Preferences, readPreferences } from "./preferences.ts"
import { ProtocolError } from "./protocol-error.ts"
import type { Route } from "./protocols/protocol.ts"
import { errorReply, type Reply } from "./reply.ts"

/** One request and what became of it. */
export interface Exchange {
  readonly method: string
  /** The operation's target where the protocol has one, else the path with its query. */
  readonly place: string
  readonly status: number
  /** Why the request was refused. */
  readonly reason: string | undefined
}

export interface Front extends Answerer {
  /** The contract's name. */
  readonly contract: string
  readonly operations: readonly Operation[]
  readonly onExchange: (exchange: Exchange) => void
}

/** Listens to requests as the real service does, and has the engine check and answer them. */
export function createListener(front: Front): RequestListener {
  const { protocol, operations } = front
  const common = {
    ...protocol.headers,
    ...corsHeaders(operations, ["x-amzn-requestid", "x-amzn-errortype", ...Object.keys(protocol.headers)]),
  }
  let count = 0
  return (request, response) => {
    void answer(front, common, request, response, ++count)
  }
}

async function answer(
  front: Front,
  common: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
  nth: number,
): Promise<void> {
  const { method = "GET", url = "/", headers } = request
  const reply = await replyTo(front, request, response, nth).catch((error: unknown) =>
    errorReply(front.protocol, asProtocolError(error)),
  )
  // What was not read of the request would keep its sender from reading the answer.
  request.resume()
  if (response.destroyed) return
  const body = typeof reply.body === "string" ? Buffer.from(reply.body) : reply.body
  response.writeHead(reply.status, {
    ...common,
    ...Object.fromEntries(Object.entries(reply.headers).map(([name, value]) => [name, sendable(value)])),
    "x-amzn-requestid": randomUUID(),
    ...(reply.status === 204 ? {} : { "content-length": body?.length ?? 0 }),
  })
  if (request.complete) response.end(body)
  else {
    // Nor may the connection be closed before all is read.
    response.write(body ?? "")
    request.once("close", () => response.end())
  }
  const place = headers["x-amz-target"]?.toString() || url
  front.onExchange({ method, place, status: reply.status, reason: reply.reason })
}

/** A header's value without what HTTP cannot carry: examples and made-up values may hold any text. */
function sendable(value: string): string {
  return value.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?")
}

async function replyTo(front: Front, request: IncomingMessage, response: ServerResponse, nth: number): Promise<Reply> {
  const { method = "GET", headers } = request
  if (isPreflight(method, headers)) return preflightReply(headers)
  const [path = "", query = ""] = (request.url ?? "/").replace(/^https?:\/\/[^/?]*/i, "").split(/\?(.*)/s)
  const route = routeOf(front, method, path || "/", query, headers)
  if ("status" in route) return route
  const preferences = readPreferences(headers.prefer?.toString() ?? "")
  const late = delayed(front, preferences, response)
  const reply = await answerRequest(front, route, request, query, preferences, nth)
  await late
  return reply
}

/** The operation that a request is for, or the list of all for one that is for none. */
function routeOf(
  { contract, protocol, operations }: Front,
  method: string,
  path: string,
  query: string,
  headers: IncomingMessage["headers"],
): Route | Reply {
  try {
    return protocol.route(method, path, query, headers["x-amz-target"]?.toString())
  } catch (error) {
    if (method !== "GET" || path !== "/") throw error
    return overviewReply(contract, protocol, operations, headers.accept ?? "")
  }
}

/** Waits as long as an answer shall take, or until nobody waits for it any more. */
async function delayed({ behaviour }: Front, { delay }: Preferences, response: ServerResponse): Promise<void> {
  const time = delay ?? behaviour.delay
  if (time === 0) return
  const gone = new AbortController()
  response.once("close", () => gone.abort())
  await setTimeout(time, undefined, { signal: gone.signal }).catch(() => {})
}

function asProtocolError(error: unknown): ProtocolError {
  if (error instanceof ProtocolError) return error
  const message = `The mock failed: ${error instanceof Error ? error.message : String(error)}`
  return new ProtocolError(500, "InternalFailure", message)
}
