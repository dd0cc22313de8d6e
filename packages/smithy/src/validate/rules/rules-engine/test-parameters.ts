import type { Severity } from "../../../diagnostic/diagnostic.ts"
import { groupBy } from "../../../model/group-by.ts"
import type { Parameter } from "../../../rules-engine/rule-set.ts"
import { parameterTypeOf } from "./context-params.ts"
import type { EndpointTest } from "./endpoint-tests.ts"

interface Problem {
  readonly severity: Severity
  readonly suffix: string
  readonly message: string
}

/** Compares the parameters of rules with those that their tests set. */
export function* testParameterProblems(
  parameters: readonly Parameter[],
  tests: readonly EndpointTest[],
): Iterable<Problem> {
  const error = (suffix: string, message: string): Problem => ({ severity: "ERROR", suffix, message })
  const values = groupBy(
    tests.flatMap(({ params }) => Object.entries(params)),
    ([name]) => name,
  )
  for (const { name, type, required, default: standard } of parameters) {
    const set = values.get(name) ?? []
    if (set.length === 0) {
      yield { severity: "DANGER", suffix: "Unused", message: `No test sets the parameter \`${name}\`` }
    }
    if (set.some(([, value]) => parameterTypeOf(value) !== type)) {
      yield error("TypeMismatch", `The parameter \`${name}\` is a ${type}, but a test sets it to something else`)
    }
    if (required && standard === undefined && set.length < tests.length) {
      yield error("RequiredMissing", `A test does not set the parameter \`${name}\`, which is required`)
    }
    values.delete(name)
  }
  for (const name of values.keys())
    yield error("Undefined", `A test sets \`${name}\`, which is no parameter of the rules`)
}
