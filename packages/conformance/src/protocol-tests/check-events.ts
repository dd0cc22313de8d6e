import { type Handler, ServiceError } from "@smithwright/server"
import { type OperationShape, type Shape, targetOf } from "@smithwright/smithy"
import { difference } from "../difference.ts"
import { compareHeaders } from "./compare-message.ts"
import { compareEvent, decodeEvents, eventBytes } from "./events.ts"
import { comparable, toValue } from "./shape-values.ts"
import type { EventMessageTest, EventTest } from "./test-data.ts"
import {
  hasBinaryBodies,
  plainRequest,
  serve,
  streamMember,
  type TestedService,
  withoutConstraints,
} from "./tested-service.ts"
import { send } from "./wire.ts"

/** The events that a client sends reach the handler, and those that the handler gives are written as the test says. */
export async function checkEvents(
  tested: TestedService,
  operation: OperationShape,
  test: EventTest,
): Promise<string | undefined> {
  const requests = test.events.filter(({ type }) => type === "request")
  const responses = test.events.filter(({ type }) => type === "response")
  const isComplete = test.initialRequest !== undefined || requests.length > 0
  const service = isComplete ? tested : withoutConstraints(tested)
  const { input, failure, answer } = await exchange(service, operation, test, requests, responses)
  const isRefused = input === notCalled && test.failure !== undefined && answer.status >= 400 && answer.status < 500
  if (isRefused) return undefined
  const isAnswered = test.initialResponse !== undefined || responses.length > 0
  return input ?? checkFailure(failure, test) ?? (isAnswered ? checkAnswer(tested, test, responses, answer) : undefined)
}

const notCalled = "the handler is not called"

async function exchange(
  tested: TestedService,
  operation: OperationShape,
  test: EventTest,
  requests: readonly EventMessageTest[],
  responses: readonly EventMessageTest[],
) {
  const { model } = tested
  const [input, output] = [model.shapes.get(operation.input), model.shapes.get(operation.output)]
  let [mismatch, failure]: [string | undefined, unknown] = [notCalled, undefined]
  const handler: Handler<Record<string, unknown>, unknown> = async (value) => {
    const read = await readEvents(value, streamMember(model, input)?.name)
    failure = read.failure
    mismatch = input && compareInput(tested, input, test, requests, read)
    return output && outputOf(tested, output, test, responses)
  }
  const service = serve(tested, operation, handler)
  const plain = test.initialRequest ?? plainRequest(tested, operation)
  const types = requests.length > 0 ? [["content-type", "application/vnd.amazon.eventstream"] as const] : []
  const body = Buffer.concat(requests.map(eventBytes))
  const answer = await send(service, { ...plain, headers: new Map([...plain.headers, ...types]) }, new Uint8Array(body))
  return { input: mismatch, failure, answer }
}

interface Received {
  readonly input: Readonly<Record<string, unknown>>
  readonly events: readonly unknown[]
  readonly failure: unknown
}

/** All events of an input, until they end or fail. */
async function readEvents(input: Readonly<Record<string, unknown>>, stream: string | undefined): Promise<Received> {
  const { [stream ?? ""]: events, ...others } = input
  const read: unknown[] = []
  try {
    if (isAsyncIterable(events)) for await (const event of events) read.push(event)
  } catch (failure) {
    return { input: others, events: read, failure }
  }
  return { input: others, events: read, failure: undefined }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value
}

function compareInput(
  { model }: TestedService,
  shape: Shape,
  test: EventTest,
  requests: readonly EventMessageTest[],
  { input, events }: Received,
): string | undefined {
  const wanted = comparable(model, shape, toValue(model, shape, test.initialRequestParams))
  const found = difference(comparable(model, shape, input), wanted)
  const member = streamMember(model, shape)
  if (found !== undefined || !member || test.failure) return found
  const union = targetOf(model, member)
  const expected = requests.map(({ params = {} }) => comparable(model, union, toValue(model, union, params)))
  return difference(
    events.map((event) => comparable(model, union, event)),
    expected,
  )
}

function outputOf(
  { model }: TestedService,
  shape: Shape,
  test: EventTest,
  responses: readonly EventMessageTest[],
): unknown {
  const initial = toValue(model, shape, test.initialResponseParams)
  const member = streamMember(model, shape)
  if (!member) return initial
  const union = targetOf(model, member)
  async function* events() {
    for (const { params = {} } of responses) yield toValue(model, union, params)
  }
  return { ...Object(initial), [member.name]: events() }
}

function checkFailure(failure: unknown, test: EventTest): string | undefined {
  if (!test.failure) return failure === undefined ? undefined : `the events fail: ${failure}`
  if (failure === undefined) return "the events do not fail"
  const { errorId } = test.failure
  if (errorId === undefined) return undefined
  const id = failure instanceof ServiceError ? `${failure.$schema[1]}#${failure.$schema[2]}` : String(failure)
  return id === errorId ? undefined : `the events fail with ${id} instead of ${errorId}`
}

function checkAnswer(
  tested: TestedService,
  test: EventTest,
  responses: readonly EventMessageTest[],
  answer: Awaited<ReturnType<typeof send>>,
): string | undefined {
  if (test.failure) return undefined
  const { initialResponse } = test
  if (answer.status !== (initialResponse?.code ?? 200)) {
    return `the status is ${answer.status}: ${Buffer.from(answer.body).toString()}`
  }
  const found = initialResponse && compareHeaders(answer.headers, initialResponse)
  if (found !== undefined || responses.length === 0) return found
  const events = decodeEvents(answer.body).filter(({ headers }) => !isInitial(headers))
  if (events.length !== responses.length) return `there are ${events.length} events instead of ${responses.length}`
  for (const [index, event] of events.entries()) {
    const expected = responses[index]
    const failure = expected && compareEvent(event, expected, hasBinaryBodies(tested))
    if (failure !== undefined) return failure
  }
  return undefined
}

function isInitial(headers: ReadonlyMap<string, string>): boolean {
  return headers.get(":event-type") === "string initial-response"
}
