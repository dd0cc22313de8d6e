import type { OperationShape } from "@smithwright/smithy"
import { readJson } from "../read-json.ts"
import { compareAnswer } from "./compare-message.ts"
import type { MalformedTest } from "./test-data.ts"
import { hasBinaryBodies, serve, type TestedService } from "./tested-service.ts"
import { type Answer, bodyBytes, send } from "./wire.ts"

/** A request is refused as the test says, and no handler is called. */
export async function checkMalformed(
  tested: TestedService,
  operation: OperationShape,
  test: MalformedTest,
): Promise<string | undefined> {
  let called = false
  const service = serve(tested, operation, () => {
    called = true
    return {}
  })
  const isBinary = hasBinaryBodies(tested)
  const answer = await send(service, test.request, bodyBytes(test.request, isBinary))
  if (called) return "the handler is called"
  return compareAnswer(answer, test.response, isBinary) ?? checkMessage(answer, test.messageRegex)
}

function checkMessage({ body }: Answer, expression: string | undefined): string | undefined {
  if (expression === undefined) return undefined
  const { message }: { message?: unknown } = Object(readJson(Buffer.from(body).toString()))
  return new RegExp(expression).test(String(message))
    ? undefined
    : `the message ${message} does not match ${expression}`
}
