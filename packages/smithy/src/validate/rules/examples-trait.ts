import type { Model } from "../../model/model.ts"
import { operationsOf } from "../../model/operations.ts"
import type { AnyShape, OperationShape } from "../../model/shape.ts"
import { trait } from "../../model/traits.ts"
import { type Node, property } from "../../syntax/node.ts"
import { findingsOf } from "../findings.ts"
import type { Report, Rule } from "../rule.ts"
import { operationsWith, servicesOf } from "../shapes.ts"
import { checkValue } from "../values/check-value.ts"

const id = "ExamplesTrait"

/** Examples must be what their operation takes and answers. */
export const examplesTrait: Rule = (model, report) => {
  for (const operation of operationsWith(model, "smithy.api#examples")) {
    const examples = trait(operation, "examples")
    if (!Array.isArray(examples)) continue
    for (const [index, example] of examples.entries()) checkExample(model, operation, example, String(index), report)
  }
}

function checkExample(model: Model, operation: OperationShape, example: Node, index: string, report: Report): void {
  const title = `the example "${String(property(example, "title") ?? "")}"`
  const span = operation.traits.get("smithy.api#examples")?.span
  const complain = (message: string, ...path: string[]) =>
    report({ severity: "ERROR", id, shape: operation, span, part: { path: [index, ...path] }, message })
  const error = property(example, "error")
  const output = property(example, "output")
  const constraintsAreWarnings = property(example, "allowConstraintErrors") === true
  const check = (what: string, shape: AnyShape | undefined, value: Node, ...path: string[]) => {
    const problems = shape ? checkValue(model, shape, value, { constraintsAreWarnings }) : []
    for (const finding of findingsOf(id, problems, `The ${what} of ${title}`, [index, ...path]))
      report({ ...finding, shape: operation, span })
  }

  if (constraintsAreWarnings && error === undefined) {
    complain(`Only an example of an error can break constraints, and ${title} has none`, "allowConstraintErrors")
  }
  check("input", model.shapes.get(operation.input), property(example, "input") ?? {}, "input")
  if (error !== undefined && output !== undefined) {
    complain(`There is both an output and an error in ${title}`)
  } else if (output !== undefined) {
    check("output", model.shapes.get(operation.output), output, "output")
  } else if (error !== undefined) {
    const shapeId = String(property(error, "shapeId") ?? "")
    if (isErrorOf(model, operation, shapeId))
      check("error", model.shapes.get(shapeId), property(error, "content") ?? {}, "error", "content")
    else complain(`\`${shapeId}\` is no error of the operation, but it is that of ${title}`, "error", "shapeId")
  }
}

/** Whether an operation states an error, or every service that it is bound to does. */
function isErrorOf(model: Model, operation: OperationShape, error: string): boolean {
  if (operation.errors.includes(error)) return true
  const services = servicesOf(model).filter((service) => operationsOf(model, service).includes(operation))
  return services.length > 0 && services.every((service) => service.errors.includes(error))
}
