import { groupBy } from "../../../model/group-by.ts"
import { operationsOf } from "../../../model/operations.ts"
import type { OperationShape } from "../../../model/shape.ts"
import { textProperty } from "../../../syntax/node.ts"
import { someOf } from "../../names.ts"
import type { Rule } from "../../rule.ts"
import { operationsWith, servicesOf } from "../../shapes.ts"
import { smokeTests, smokeTestsOf } from "./smoke-test-case.ts"

/** No two smoke tests of a service have the same id, nor do two of an operation that is in no service. */
export const uniqueSmokeTestCaseId: Rule = (model, report) => {
  const tested = operationsWith(model, smokeTests)
  if (tested.length === 0) return
  const services = servicesOf(model).map((service) => operationsOf(model, service))
  const bound = new Set(services.flat())
  const unbound = tested.filter((operation) => !bound.has(operation)).map((operation) => [operation])
  for (const [testId, operations] of [...services, ...unbound].flatMap(conflictsIn)) {
    const list = someOf(operations.map(({ id }) => id))
    for (const shape of new Set(operations)) {
      const message = `Several smoke tests have the id \`${testId}\`: those of ${list}`
      report({ severity: "ERROR", id: "UniqueSmokeTestCaseId", shape, message })
    }
  }
}

function conflictsIn(operations: readonly OperationShape[]): (readonly [string, readonly OperationShape[]])[] {
  const tests = operations.flatMap((operation) => {
    return smokeTestsOf(operation).map((test) => ({ id: textProperty(test, "id") ?? "", operation }))
  })
  const conflicts = [...groupBy(tests, ({ id }) => id)].filter(([, same]) => same.length > 1)
  return conflicts.map(([id, same]) => [id, same.map(({ operation }) => operation)])
}
