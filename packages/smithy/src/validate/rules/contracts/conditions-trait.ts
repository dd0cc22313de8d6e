import { JmespathError } from "../../../jmespath/jmespath-error.ts"
import { parseJmespath } from "../../../jmespath/parse.ts"
import { checkTypes } from "../../../jmespath/types/check-types.ts"
import { anySample } from "../../../jmespath/types/sample.ts"
import { sampleShape } from "../../../jmespath/types/sample-shape.ts"
import type { Model } from "../../../model/model.ts"
import type { AnyShape } from "../../../model/shape.ts"
import { shapesWith } from "../../../model/trait-index.ts"
import { trait } from "../../../model/traits.ts"
import { isNodeObject, textProperty } from "../../../syntax/node.ts"
import type { Finding, Rule } from "../../rule.ts"

const id = "ConditionsTrait"
const conditions = "smithy.contracts#conditions"

/** The JMESPath expression of a condition fits the values it is about, and says yes or no. */
export const conditionsTrait: Rule = (model, report) => {
  for (const shape of shapesWith(model, conditions)) {
    const value = trait(shape, conditions)
    const { span } = shape.traits.get(conditions) ?? {}
    for (const [name, condition] of Object.entries(isNodeObject(value) ? value : {})) {
      const expression = textProperty(condition, "expression")
      if (expression === undefined) continue
      for (const finding of checkCondition(model, shape, name, expression)) report({ ...finding, shape, span })
    }
  }
}

function checkCondition(model: Model, shape: AnyShape, name: string, expression: string): Finding[] {
  const where = (start: number) => `In the condition \`${name}\`, at column ${start + 1} of ${expression}`
  try {
    const target = shape.type === "member" ? model.shapes.get(shape.target) : shape
    const { result, problems } = checkTypes(parseJmespath(expression), target ? sampleShape(model, target) : anySample)
    const findings: Finding[] = problems.map(({ severity, message, start }) => {
      return { severity, id: `${id}${suffixes[severity](name)}`, message: `${where(start)}: ${message}` }
    })
    if (result.type === "boolean") return findings
    const message = `The condition \`${name}\` must be true or false, but has the type ${result.type}: ${expression}`
    return [...findings, { severity: "DANGER", id, message }]
  } catch (error) {
    if (!(error instanceof JmespathError)) throw error
    return [{ severity: "ERROR", id, message: `${where(error.offset)}: ${error.message}` }]
  }
}

const suffixes = {
  ERROR: () => "",
  DANGER: (name: string) => `.JmespathProblem.JmespathEventDanger.${name}`,
  WARNING: (name: string) => `.JmespathProblem.JmespathEventWarning.${name}`,
}
