import { JmespathError } from "../../../jmespath/jmespath-error.ts"
import { parseJmespath } from "../../../jmespath/parse.ts"
import { checkTypes, type TypeProblem } from "../../../jmespath/types/check-types.ts"
import { anySample, objectSample, type Sample } from "../../../jmespath/types/sample.ts"
import { sampleShape } from "../../../jmespath/types/sample-shape.ts"
import type { Model } from "../../../model/model.ts"
import type { ShapeId } from "../../../model/shape-id.ts"
import { property } from "../../../syntax/node.ts"
import type { Report, Rule } from "../../rule.ts"
import { type Acceptor, allAcceptors, findingFor } from "./waiters.ts"

const id = "WaitableTrait"
const problemId = "WaitableTraitJmespathProblem"

/** The JMESPath expressions of waiters fit the shapes that they are applied to, and what they are compared with. */
export const waitablePaths: Rule = (model, report) => {
  for (const acceptor of allAcceptors(model)) {
    const path = property(acceptor.matcher, "path")
    if (typeof path === "string") checkPath(model, acceptor, path, report)
    if (typeof acceptor.message === "string") checkMessage(model, acceptor, acceptor.message, report)
  }
}

function checkPath(model: Model, acceptor: Acceptor, path: string, report: Report): void {
  const { waiter, index, kind } = acceptor
  const { input, output } = waiter.operation
  const both = [["input", sampleOf(model, input)] as const, ["output", sampleOf(model, output)] as const]
  const sample = kind === "inputOutput" ? objectSample(both) : sampleOf(model, output)
  const { type } = checkExpression(acceptor, path, sample, report)
  const comparator = String(property(acceptor.matcher, "comparator"))
  const wanted = typesOfComparators.get(comparator) ?? "array"
  if (type === "any" || type === wanted) return
  report(
    findingFor(acceptor, {
      severity: "DANGER",
      id: `${problemId}.ReturnTypeMismatch.${waiter.name}.${index}`,
      message: `\`${comparator}\` compares a value of type ${wanted}, but the expression \`${path}\` gives one of type ${type}`,
    }),
  )
}

const typesOfComparators: ReadonlyMap<string, string> = new Map([
  ["booleanEquals", "boolean"],
  ["stringEquals", "string"],
])

function checkMessage(model: Model, acceptor: Acceptor, message: string, report: Report): void {
  const { kind, matcher, waiter } = acceptor
  const hasOutput = kind !== "errorType" && matcher !== false
  const sample = hasOutput ? sampleOf(model, waiter.operation.output) : anySample
  const result = checkExpression(acceptor, message, sample, report)
  const items = result.type === "array" ? result.items : [result]
  const other = items.find(({ type }) => type !== "string" && type !== "any")
  if (other === undefined) return
  const found = `${result.type === "array" ? "a list with a value" : "one"} of type ${other.type}`
  const text = `The \`message\`, \`${message}\`, must give a string or a list of strings, not ${found}`
  report(findingFor(acceptor, { severity: "ERROR", id, message: text }))
}

function sampleOf(model: Model, structure: ShapeId): Sample {
  const shape = model.shapes.get(structure)
  return shape ? sampleShape(model, shape) : anySample
}

/** Reports what is wrong with an expression, and answers with what it gives; anything when that is not known. */
function checkExpression(acceptor: Acceptor, text: string, sample: Sample, report: Report): Sample {
  try {
    const { result, problems } = checkTypes(parseJmespath(text), sample)
    for (const problem of problems) reportProblem(acceptor, text, problem, report)
    return result
  } catch (error) {
    if (!(error instanceof JmespathError)) throw error
    reportProblem(acceptor, text, { severity: "ERROR", message: error.message, start: error.offset }, report)
    return anySample
  }
}

const suffixes = { DANGER: "JmespathEventDanger", WARNING: "JmespathEventWarning" } as const

function reportProblem(acceptor: Acceptor, text: string, problem: TypeProblem, report: Report): void {
  const { waiter, index } = acceptor
  const { severity, message, start } = problem
  report(
    findingFor(acceptor, {
      severity,
      id: severity === "ERROR" ? id : `${problemId}.${suffixes[severity]}.${waiter.name}.${index}`,
      message: `In the JMESPath expression \`${text}\`, at column ${start + 1}: ${message}`,
    }),
  )
}
