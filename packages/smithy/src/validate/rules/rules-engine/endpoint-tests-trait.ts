import type { Model } from "../../../model/model.ts"
import { operationsOf } from "../../../model/operations.ts"
import type { OperationShape } from "../../../model/shape.ts"
import { nameOf } from "../../../model/shape-id.ts"
import type { Parameter } from "../../../rules-engine/rule-set.ts"
import { equalNodes } from "../../../syntax/equal-nodes.ts"
import { property } from "../../../syntax/node.ts"
import { findingsOf } from "../../findings.ts"
import type { Finding, Rule } from "../../rule.ts"
import { checkValue } from "../../values/check-value.ts"
import { type EndpointTest, endpointTestsId, type OperationInput, testsOf } from "./endpoint-tests.ts"
import { reportOnce } from "./report-once.ts"
import { ruleSourcesOf } from "./rule-sources.ts"

const id = "EndpointTestsTrait"

/**
 * The calls that tests of rules show must be calls of the service's operations, and lead to the parameters of the test.
 */
export const endpointTestsTrait: Rule = (model, report) => {
  const once = reportOnce(report)
  for (const { service, parameters } of ruleSourcesOf(model)) {
    const span = service.traits.get(endpointTestsId)?.span
    const operations = new Map(operationsOf(model, service).map((operation) => [nameOf(operation.id), operation]))
    for (const [testIndex, test] of testsOf(service).entries()) {
      for (const [index, input] of test.operationInputs.entries()) {
        const place = ["testCases", String(testIndex), "operationInputs", String(index)]
        const operation = operations.get(input.operationName)
        const findings = operation
          ? [...builtInProblems(parameters, test, input), ...inputProblems(model, operation, test, input)]
          : [error(`\`${service.id}\` has no operation \`${input.operationName}\`, which a test calls`)]
        for (const finding of findings) {
          const path = [...place, ...(finding.part?.path ?? [])]
          once({ ...finding, shape: service, span, part: { ...finding.part, path } })
        }
      }
    }
  }
}

/** What a test says of a parameter, its call has to say of the built-in that the parameter comes from. */
function* builtInProblems(
  parameters: readonly Parameter[],
  { params }: EndpointTest,
  input: OperationInput,
): Iterable<Finding> {
  for (const { name, builtIn, default: standard } of parameters) {
    const expected = property(params, name)
    if (builtIn === undefined || expected === undefined) continue
    const given = property(input.builtInParams, builtIn)
    const value = JSON.stringify(expected)
    if (given !== undefined) {
      if (equalNodes(given, expected)) continue
      yield error(`A test sets \`${name}\` to ${value}, but its built-in \`${builtIn}\` to ${JSON.stringify(given)}`)
    } else if (standard === undefined) {
      yield error(`A test sets \`${name}\`, but not its built-in \`${builtIn}\`, which has no default`)
    } else if (!equalNodes(standard, expected)) {
      yield error(`A test sets \`${name}\` to ${value}, but not its built-in \`${builtIn}\``)
    }
  }
}

/** Tests of errors may get to them by a wrong input. */
function inputProblems(model: Model, { input }: OperationShape, test: EndpointTest, call: OperationInput): Finding[] {
  const shape = model.shapes.get(input)
  const problems = shape ? checkValue(model, shape, call.operationParams) : []
  return findingsOf(id, problems, `A test's input of \`${call.operationName}\``, ["operationParams"]).map((finding) => {
    const isError = finding.severity === "ERROR" && test.expectedError === undefined
    return { ...finding, severity: isError ? "ERROR" : "DANGER" }
  })
}

function error(message: string): Finding {
  return { severity: "ERROR", id, message }
}
