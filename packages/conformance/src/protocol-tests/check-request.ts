import type { OperationShape } from "@smithwright/smithy"
import { difference } from "../difference.ts"
import { comparable, toValue } from "./shape-values.ts"
import type { RequestTest } from "./test-data.ts"
import { hasBinaryBodies, impliedHeaders, serve, type TestedService } from "./tested-service.ts"
import { bodyBytes, send } from "./wire.ts"

/** A request of the test hands the test's parameters to the operation's handler. */
export async function checkRequest(
  tested: TestedService,
  operation: OperationShape,
  test: RequestTest,
): Promise<string | undefined> {
  let received: Record<string, unknown> | undefined
  const service = serve(tested, operation, async (input) => {
    received = await collected(input)
    throw new Error("the handler has what the test is about")
  })
  const headers = new Map([...impliedHeaders(tested, operation, test), ...test.headers])
  const answer = await send(service, { ...test, headers }, bodyBytes(test, hasBinaryBodies(tested)))
  if (!received) return `refused with ${answer.status}: ${Buffer.from(answer.body).toString()}`
  const shape = tested.model.shapes.get(operation.input)
  if (!shape) return `${operation.input} is missing`
  const expected = toValue(tested.model, shape, test.params)
  return difference(comparable(tested.model, shape, received), comparable(tested.model, shape, expected))
}

/** An input, with the bytes of its streams. */
async function collected(input: object): Promise<Record<string, unknown>> {
  const entries = Object.entries(input).map(async ([name, value]) => {
    const isStream = value instanceof ReadableStream
    return [name, isStream ? new Uint8Array(await new Response(value).arrayBuffer()) : value] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
