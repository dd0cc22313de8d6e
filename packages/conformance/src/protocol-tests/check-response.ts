import type { AggregateShape, OperationShape } from "@smithwright/smithy"
import { compareAnswer } from "./compare-message.ts"
import { toValue } from "./shape-values.ts"
import type { ResponseTest } from "./test-data.ts"
import {
  hasBinaryBodies,
  modelledError,
  plainRequest,
  serve,
  type TestedService,
  withoutConstraints,
} from "./tested-service.ts"
import { send } from "./wire.ts"

/** A handler's output, or the error that it throws, is written as the test says. */
export async function checkResponse(
  tested: TestedService,
  operation: OperationShape,
  error: AggregateShape | undefined,
  test: ResponseTest,
): Promise<string | undefined> {
  const shape = error ?? tested.model.shapes.get(operation.output)
  if (!shape) return `${operation.output} is missing`
  const value = toValue(tested.model, shape, test.params)
  const open = withoutConstraints(tested)
  let failure: unknown
  const service = serve(
    open,
    operation,
    async () => {
      if (error) throw modelledError(open, error.id, Object(value))
      return value
    },
    (thrown) => {
      failure = thrown
    },
  )
  const answer = await send(service, plainRequest(open, operation), new Uint8Array())
  if (failure !== undefined) return `failed: ${failure}`
  return compareAnswer(answer, test, hasBinaryBodies(tested))
}
