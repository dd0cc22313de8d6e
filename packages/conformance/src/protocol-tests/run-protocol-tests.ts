import { readFileSync } from "node:fs"
import { join } from "node:path"
import { errorsOf, type Model, nameOf, type OperationShape, operationsOf } from "@smithwright/smithy"
import { load } from "../load-case.ts"
import type { Case } from "../manifest.ts"
import { type Outcome, unknownExpectation } from "../suite.ts"
import { checkEvents } from "./check-events.ts"
import { checkMalformed } from "./check-malformed.ts"
import { checkRequest } from "./check-request.ts"
import { checkResponse } from "./check-response.ts"
import { generatedDefinition } from "./generated-definition.ts"
import { eventTests, malformedTests, requestTests, responseTests } from "./test-data.ts"
import type { TestedService } from "./tested-service.ts"

/** Runs the tests of a case's protocol against the server that is generated for each of its services. */
export async function runProtocolTests(entry: Case): Promise<readonly Outcome[]> {
  if (entry.expectation.type !== "protocol-tests") return unknownExpectation(entry)
  const { protocol = "", files = [] } = entry
  const { model } = load(
    entry,
    files.map((name) => ({ name, text: readFileSync(join(entry.root, name), "utf8") })),
  )
  const outcomes: Outcome[] = []
  for (const id of entry.expectation.services) {
    const name = `${entry.id}/${nameOf(id)}`
    const own = await runService(model, id, protocol).catch((error) => [{ id: "generation", failure: textOf(error) }])
    outcomes.push(...own.map(({ id: test, failure }) => ({ id: `${name}/${test}`, failure })))
  }
  return outcomes
}

async function runService(model: Model, id: string, protocol: string): Promise<readonly Outcome[]> {
  const shape = model.shapes.get(id)
  if (shape?.type !== "service") throw new Error(`there is no service ${id}`)
  const definition = await generatedDefinition(model, shape)
  const protocols = definition.protocols.filter((one) => one.id === protocol)
  const tested = { model, shape, protocol, definition: { ...definition, protocols } }
  const outcomes: Outcome[] = []
  for (const operation of operationsOf(model, shape)) {
    for (const { id: test, run } of testsOf(tested, operation)) {
      outcomes.push({ id: `${nameOf(operation.id)}/${test}`, failure: await run().catch(textOf) })
    }
  }
  return outcomes
}

interface Test {
  readonly id: string
  readonly run: () => Promise<string | undefined>
}

function testsOf(tested: TestedService, operation: OperationShape): readonly Test[] {
  const { model, shape, protocol } = tested
  const errors = errorsOf(model, shape, operation)
  return [
    ...requestTests(operation, protocol).map((test) => ({
      id: `request/${test.id}`,
      run: () => checkRequest(tested, operation, test),
    })),
    ...[operation, ...errors].flatMap((from) =>
      responseTests(from, protocol).map((test) => ({
        id: `response/${test.id}`,
        run: () => checkResponse(tested, operation, from.type === "operation" ? undefined : from, test),
      })),
    ),
    ...malformedTests(operation, protocol).map((test) => ({
      id: `malformed/${test.id}`,
      run: () => checkMalformed(tested, operation, test),
    })),
    ...eventTests(operation, protocol).map((test) => ({
      id: `events/${test.id}`,
      run: () => checkEvents(tested, operation, test),
    })),
  ]
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
