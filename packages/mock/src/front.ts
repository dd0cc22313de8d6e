import { randomUUID } from "node:crypto"
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http"
import { chooseAnswer } from "./choose-answer.ts"
import type { Operation } from "./document/operations.ts"
import type { Engine } from "./engine.ts"
import { invalidReply } from "./invalid-reply.ts"
import { parameterViolations } from "./parameter-violations.ts"
import { unreadable } from "./parse-body.ts"
import { readPreferences } from "./preferences.ts"
import { ProtocolError } from "./protocol-error.ts"
import type { Protocol } from "./protocols/protocol.ts"
import { readInput } from "./read-input.ts"
import { errorReply, exampleReply, madeUpReply, type Reply, unreadableReply } from "./reply.ts"
import { violationsOf } from "./violations.ts"

/** One request and what became of it. */
export interface Exchange {
  readonly method: string
  /** The operation's target where the protocol has one, else the path with its query. */
  readonly place: string
  readonly status: number
  /** Why the request was refused. */
  readonly reason: string | undefined
}

export interface Front {
  readonly document: object
  readonly protocol: Protocol
  readonly engine: Engine
  readonly onExchange: (exchange: Exchange) => void
}

/** Listens to requests as the real service does, and has the engine check and answer them. */
export function createListener(front: Front): RequestListener {
  return (request, response) => {
    void answer(front, request, response)
  }
}

async function answer(front: Front, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "GET", url = "/", headers } = request
  const reply = await replyTo(front, request).catch((error: unknown) =>
    errorReply(front.protocol, asProtocolError(error)),
  )
  // What was not read of the request would keep its sender from reading the answer.
  request.resume()
  if (response.destroyed) return
  const body = Buffer.from(reply.body ?? "")
  response.writeHead(reply.status, {
    ...Object.fromEntries(Object.entries(reply.headers).map(([name, value]) => [name, sendable(value)])),
    "x-amzn-requestid": randomUUID(),
    ...(reply.status === 204 ? {} : { "content-length": body.length }),
  })
  response.end(body)
  const place = headers["x-amz-target"]?.toString() || url
  front.onExchange({ method, place, status: reply.status, reason: reply.reason })
}

/** A header's value without what HTTP cannot carry: examples and made-up values may hold any text. */
function sendable(value: string): string {
  return value.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?")
}

async function replyTo({ document, protocol, engine }: Front, request: IncomingMessage): Promise<Reply> {
  const { method = "GET", headers } = request
  const [path, query = ""] = (request.url ?? "/").replace(/^https?:\/\/[^/?]*/i, "").split(/\?(.*)/s)
  const route = protocol.route(method, path || "/", headers["x-amz-target"]?.toString())
  const { operation } = route
  const input = await readInput(document, route, request, queryOf(query))
  const preferences = readPreferences(headers.prefer?.toString() ?? "")
  const choice = chooseAnswer(operation, preferences, input)
  const ownFound = parameterViolations(operation, input)
  const diagnostics = await engine.check(operation, input)
  const found = violationsOf(diagnostics, (place, name) => parameterName(operation, place, name))
  const violations = [...ownFound, ...found.filter(({ place }) => ownFound.every((one) => one.place !== place))]
  if (violations.length > 0)
    return unreadableReply(protocol, violations) ?? invalidReply(document, protocol, operation, violations)
  if (choice.example) return exampleReply(document, choice, choice.example, input)
  // Made-up values are the same each time, unless new ones are asked for.
  const seed = preferences.isDynamic ? randomUUID() : operation.name
  return madeUpReply(document, choice, await engine.makeUp(operation, choice.answer.status, seed), input)
}

/** Refuses what `URLSearchParams` would pass on as it is. */
function queryOf(text: string): URLSearchParams {
  try {
    decodeURIComponent(text)
  } catch {
    throw unreadable(`The query has a percent sign that begins no character: ${text}`)
  }
  return new URLSearchParams(text)
}

function parameterName({ parameters }: Operation, place: string, name: string): string {
  const fitting = parameters.find((one) => one.place === place && one.name.toLowerCase().replace(/\+$/, "") === name)
  return fitting?.name ?? name
}

function asProtocolError(error: unknown): ProtocolError {
  if (error instanceof ProtocolError) return error
  const message = `The mock failed: ${error instanceof Error ? error.message : String(error)}`
  return new ProtocolError(500, "InternalFailure", message)
}
