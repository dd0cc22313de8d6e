import { evaluateJmespath, JmespathError, type Node, parseJmespath, property } from "@smithwright/smithy"
import { difference } from "../difference.ts"
import { type Case, mainSource } from "../manifest.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Expressions and what they give for a value, or the kind of error that they are. */
export const jmespath: Suite = { name: "jmespath", check }

function check(entry: Case): string | undefined {
  if (entry.expectation.type !== "jmespath") return unknownExpectation(entry)
  const groups: readonly Node[] = JSON.parse(mainSource(entry).text)
  for (const group of groups) {
    const cases = property(group, "cases")
    if (!Array.isArray(cases)) return "a group has no cases"
    for (const item of cases) {
      const failure = checkExpression(property(group, "given") ?? null, item)
      if (failure !== undefined) return failure
    }
  }
  return undefined
}

function checkExpression(given: Node, item: Node): string | undefined {
  const expression = String(property(item, "expression"))
  const error = property(item, "error")
  try {
    const found = evaluateJmespath(parseJmespath(expression), given)
    if (error !== undefined) return `${expression} is no error, but should be ${error}`
    const failure = difference(found, property(item, "result"))
    return property(item, "bench") === undefined ? failure && `${expression}: ${failure}` : undefined
  } catch (thrown) {
    if (!(thrown instanceof JmespathError)) throw thrown
    if (thrown.kind === error) return undefined
    return `${expression} fails: ${thrown.kind} at ${thrown.offset}, ${thrown.message}`
  }
}
