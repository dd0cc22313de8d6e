import { evaluateJmespath } from "../../jmespath/evaluate.ts"
import { JmespathError } from "../../jmespath/jmespath-error.ts"
import { parseJmespath } from "../../jmespath/parse.ts"
import type { Model } from "../../model/model.ts"
import type { AnyShape } from "../../model/shape.ts"
import { trait } from "../../model/traits.ts"
import { isNodeObject, type Node, textProperty } from "../../syntax/node.ts"
import type { ValueCheck } from "./value-problem.ts"

/** Checks a value against the conditions of `@smithy.contracts#conditions`. */
export function checkConditions(_model: Model, shape: AnyShape, value: Node, at: ValueCheck): void {
  const conditions = trait(shape, "smithy.contracts#conditions")
  for (const [name, condition] of Object.entries(isNodeObject(conditions) ? conditions : {})) {
    const expression = textProperty(condition, "expression")
    if (expression === undefined || holds(expression, value)) continue
    const severity = at.checks.constraintsAreWarnings ? "WARNING" : "ERROR"
    const message = `\`${shape.id}\` must fulfil the condition \`${name}\`: ${expression}`
    at.report({ severity, isMalformed: false, suffix: `.${name}`, path: at.path, message })
  }
}

/** Expressions that cannot be read are reported where they are written. */
function holds(expression: string, value: Node): boolean {
  try {
    return evaluateJmespath(parseJmespath(expression), value) === true
  } catch (error) {
    if (!(error instanceof JmespathError)) throw error
    return true
  }
}
