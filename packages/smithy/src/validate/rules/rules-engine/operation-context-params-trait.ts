import { property } from "../../../syntax/node.ts"
import type { Rule } from "../../rule.ts"
import { operationsWith } from "../../shapes.ts"
import { operationContextParamsId, parametersOf } from "./context-params.ts"
import { followPath } from "./context-path.ts"

/** The paths to values of parameters must lead somewhere, by means that every client knows. */
export const operationContextParamsTrait: Rule = (model, report) => {
  for (const operation of operationsWith(model, operationContextParamsId)) {
    const span = operation.traits.get(operationContextParamsId)?.span
    const complain = (message: string) => {
      report({ severity: "ERROR", id: "OperationContextParamsTrait", shape: operation, span, message })
    }
    for (const [name, definition] of parametersOf(operation, operationContextParamsId)) {
      const path = String(property(definition, "path"))
      const { problem, unsupported } = followPath(model, operation, path)
      const what = `The path of \`${name}\`, \`${path}\`,`
      if (problem !== undefined) complain(`${what} leads nowhere: ${problem}`)
      if (unsupported.length > 0) complain(`${what} uses what not all clients know: ${unsupported.join(", ")}`)
    }
  }
}
