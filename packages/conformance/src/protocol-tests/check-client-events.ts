import { Readable } from "node:stream"
import { type OperationShape, type Shape, targetOf } from "@smithwright/smithy"
import { type HttpRequest, HttpResponse } from "@smithy/core/protocols"
import { difference } from "../difference.ts"
import { compareHeaders } from "./compare-message.ts"
import { compareEvent, decodeEvents, eventBytes, type WireEvent } from "./events.ts"
import { comparable, toValue } from "./shape-values.ts"
import type { EventMessageTest, EventTest } from "./test-data.ts"
import { call, type TestedClient } from "./tested-client.ts"
import { hasBinaryBodies, streamMember } from "./tested-service.ts"

/** The events that a caller gives are sent as the test says, and the caller gets those that the test answers with. */
export async function checkClientEvents(
  tested: TestedClient,
  operation: OperationShape,
  test: EventTest,
): Promise<string | undefined> {
  const { model } = tested
  const [input, output] = [model.shapes.get(operation.input), model.shapes.get(operation.output)]
  if (!input || !output) return `${operation.id} has no input or output`
  const requests = test.events.filter(({ type }) => type === "request")
  const responses = test.events.filter(({ type }) => type === "response")
  let request: HttpRequest | undefined
  let sent: readonly WireEvent[] = []
  const handle = async (given: HttpRequest): Promise<HttpResponse> => {
    request = given
    sent = await readSent(given.body)
    return answerOf(test, responses)
  }
  const received = await receive(tested, output, () =>
    call(tested, operation, inputOf(tested, input, test), { handle }),
  )
  if (!request) return `nothing is sent: ${received.failure}`
  const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]))
  return (
    (test.initialRequest && compareHeaders(headers, test.initialRequest)) ??
    compareSent(sent, requests, hasBinaryBodies(tested)) ??
    compareReceived(tested, output, test, responses, received)
  )
}

function inputOf({ model }: TestedClient, shape: Shape, test: EventTest): object {
  const initial = Object(toValue(model, shape, test.initialRequestParams))
  const member = streamMember(model, shape)
  if (!member) return initial
  const union = targetOf(model, member)
  async function* events() {
    for (const { type, params = {} } of test.events) if (type === "request") yield toValue(model, union, params)
  }
  return { ...initial, [member.name]: events() }
}

/** Clients that sign put each event into another one, and end with an empty one. */
async function readSent(body: unknown): Promise<readonly WireEvent[]> {
  if (!(body instanceof Readable)) return []
  const events = decodeEvents(new Uint8Array(Buffer.concat(await body.toArray())))
  return events.flatMap((event) => (event.headers.has(":chunk-signature") ? decodeEvents(event.body) : [event]))
}

function answerOf({ initialResponse }: EventTest, responses: readonly EventMessageTest[]): HttpResponse {
  return new HttpResponse({
    statusCode: initialResponse?.code ?? 200,
    headers: {
      "content-type": "application/vnd.amazon.eventstream",
      ...Object.fromEntries(initialResponse?.headers ?? []),
    },
    body: Readable.from(responses.map(eventBytes)),
  })
}

interface Received {
  readonly output: Readonly<Record<string, unknown>>
  readonly events: readonly unknown[]
  readonly failure: unknown
}

/** All that a call answers with, until it ends or fails. */
async function receive({ model }: TestedClient, shape: Shape, send: () => Promise<object>): Promise<Received> {
  const events: unknown[] = []
  let output: Readonly<Record<string, unknown>> = {}
  try {
    const { [streamMember(model, shape)?.name ?? ""]: stream, $metadata: _, ...others } = Object(await send())
    output = others
    if (stream) for await (const event of stream) events.push(event)
    return { output, events, failure: undefined }
  } catch (failure) {
    return { output, events, failure }
  }
}

function compareSent(
  sent: readonly WireEvent[],
  expected: readonly EventMessageTest[],
  isBase64: boolean,
): string | undefined {
  if (sent.length !== expected.length) return `${sent.length} events are sent instead of ${expected.length}`
  for (const [index, event] of sent.entries()) {
    const wanted = expected[index]
    const found = wanted && compareEvent(event, wanted, isBase64)
    if (found !== undefined) return found
  }
  return undefined
}

function compareReceived(
  { model }: TestedClient,
  shape: Shape,
  test: EventTest,
  responses: readonly EventMessageTest[],
  { output, events, failure }: Received,
): string | undefined {
  if (test.failure)
    return failure === undefined ? "the events do not fail" : compareFailure(failure, test.failure.errorId)
  if (!test.initialResponse && responses.length === 0) return undefined
  if (failure !== undefined) return `the events fail: ${failure}`
  const initial = comparable(model, shape, toValue(model, shape, test.initialResponseParams))
  const found = test.initialResponse && difference(comparable(model, shape, output), initial)
  const member = streamMember(model, shape)
  if (found !== undefined || !member) return found
  const union = targetOf(model, member)
  const expected = responses.map(({ params = {} }) => comparable(model, union, toValue(model, union, params)))
  return difference(
    events.map((event) => comparable(model, union, event)),
    expected,
  )
}

function compareFailure(failure: unknown, errorId: string | undefined): string | undefined {
  const name = failure instanceof Error ? failure.name : String(failure)
  return errorId === undefined || errorId.endsWith(`#${name}`) ? undefined : `the events fail with ${name}`
}
