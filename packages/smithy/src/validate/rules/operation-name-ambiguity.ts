import type { OperationShape } from "../../model/shape.ts"
import type { Rule } from "../rule.ts"
import { allOperations } from "../shapes.ts"

const sides = [
  { side: "input", suffixes: ["Input", "Request"] },
  { side: "output", suffixes: ["Output", "Response"] },
] as const satisfies readonly { readonly side: keyof OperationShape; readonly suffixes: readonly string[] }[]

/** A shape that is named like the input or output of an operation, and is another, misleads its readers. */
export const operationNameAmbiguity: Rule = (model, report) => {
  for (const operation of allOperations(model)) {
    for (const { side, suffixes } of sides) {
      for (const suffix of suffixes) {
        const shape = model.shapes.get(operation.id + suffix)
        if (!shape || shape.id === operation[side]) continue
        const message = `By its name it is the ${side} of \`${operation.id}\`, which is \`${operation[side]}\``
        report({ severity: "WARNING", id: "OperationNameAmbiguity", shape, message })
      }
    }
  }
}
