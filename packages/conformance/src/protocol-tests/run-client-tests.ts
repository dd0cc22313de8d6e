import { readFileSync } from "node:fs"
import { join } from "node:path"
import { errorsOf, type Model, nameOf, operationsOf } from "@smithwright/smithy"
import { load } from "../load-case.ts"
import type { Case } from "../manifest.ts"
import type { Outcome } from "../suite.ts"
import { checkClientEvents } from "./check-client-events.ts"
import { checkClientRequest } from "./check-client-request.ts"
import { checkClientResponse } from "./check-client-response.ts"
import { generatedClient } from "./generated-definition.ts"
import { clientRequestTests, eventTests, responseTests } from "./test-data.ts"

/** Runs the tests of a case's protocol against the client that is generated for each of its services. */
export async function runClientTests(entry: Case): Promise<readonly Outcome[]> {
  const { protocol = "", files = [] } = entry
  const sources = files.map((name) => ({ name, text: readFileSync(join(entry.root, name), "utf8") }))
  const { model } = load(entry, sources)
  const services = entry.expectation.type === "protocol-tests" ? entry.expectation.services : []
  const outcomes: Outcome[] = []
  for (const id of services) outcomes.push(...(await runService(model, id, protocol, `${entry.id}/${nameOf(id)}`)))
  return outcomes
}

async function runService(model: Model, id: string, protocol: string, prefix: string): Promise<readonly Outcome[]> {
  const shape = model.shapes.get(id)
  if (shape?.type !== "service") throw new Error(`there is no service ${id}`)
  const tested = { model, protocol, exports: await generatedClient(model, shape) }
  const outcomes: Outcome[] = []
  for (const operation of operationsOf(model, shape)) {
    const add = async (test: string, run: Promise<string | undefined>): Promise<void> => {
      outcomes.push({ id: `${prefix}/${nameOf(operation.id)}/${test}`, failure: await run.catch(String) })
    }
    for (const test of clientRequestTests(operation, protocol)) {
      await add(`request/${test.id}`, checkClientRequest(tested, operation, test))
    }
    for (const test of eventTests(operation, protocol, "client")) {
      await add(`events/${test.id}`, checkClientEvents(tested, operation, test))
    }
    for (const from of [operation, ...errorsOf(model, shape, operation)]) {
      const error = from.type === "operation" ? undefined : from
      for (const test of responseTests(from, protocol, "client")) {
        await add(`response/${test.id}`, checkClientResponse(tested, operation, error, test))
      }
    }
  }
  return outcomes
}
