import { groupBy } from "../../../model/group-by.ts"
import type { Model } from "../../../model/model.ts"
import { operationsOf } from "../../../model/operations.ts"
import type { ServiceShape } from "../../../model/shape.ts"
import { nameOf, type ShapeId } from "../../../model/shape-id.ts"
import { trait } from "../../../model/traits.ts"
import { textProperty } from "../../../syntax/node.ts"
import { quoted } from "../../names.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"

const protocols = ["awsQueryCompatible", "awsQuery", "ec2Query"].map((name) => `aws.protocols#${name}`)

/** Clients of the query protocols know an error by its code alone. */
export const queryErrorCode: Rule = (model, report) => {
  for (const shape of servicesWith(model, ...protocols)) {
    for (const [code, errors] of errorsByCode(model, shape)) {
      if (errors.length === 1) continue
      const message = `Clients cannot tell errors with the code \`${code}\` apart: ${quoted(errors)}`
      report({ severity: "DANGER", id: "QueryErrorCode", shape, message })
    }
  }
}

function errorsByCode(model: Model, service: ServiceShape): ReadonlyMap<string, readonly ShapeId[]> {
  const operations = operationsOf(model, service)
  const errors = new Set([...service.errors, ...operations.flatMap((operation) => operation.errors)])
  return groupBy([...errors].sort(), (id) => codeOf(model, id))
}

function codeOf(model: Model, id: ShapeId): string {
  const error = model.shapes.get(id)
  return (error && textProperty(trait(error, "aws.protocols#awsQueryError"), "code")) ?? nameOf(id)
}
