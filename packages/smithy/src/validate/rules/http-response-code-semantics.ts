import { responseBindings } from "../../model/http-bindings.ts"
import type { Model } from "../../model/model.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { trait } from "../../model/traits.ts"
import { type HttpOperation, httpOperations } from "../patterns/operation-http.ts"
import type { Report, Rule } from "../rule.ts"

const id = "HttpResponseCodeSemantics"

/** Status codes must fit what they are for. */
export const httpResponseCodeSemantics: Rule = (model, report) => {
  for (const bound of httpOperations(model)) checkOperation(model, bound, report)
  for (const shape of shapesWith(model, "smithy.api#httpError")) {
    const code = trait(shape, "httpError")
    const kind = trait(shape, "error")
    if (typeof code !== "number" || (kind !== "client" && kind !== "server")) continue
    const hundred = kind === "client" ? 4 : 5
    if (Math.floor(code / 100) === hundred) continue
    const span = shape.traits.get("smithy.api#httpError")?.span
    const message = `The status of a ${kind} error must be ${hundred}xx, and this is ${code}`
    report({ severity: "DANGER", id, shape, span, message })
  }
}

function checkOperation(model: Model, { operation, http, code }: HttpOperation, report: Report): void {
  const base = { id, shape: operation, span: http.span }
  if (code < 200 || code >= 300) {
    report({ ...base, severity: "DANGER", message: `The status of an operation must be 2xx, and this is ${code}` })
  } else if ((code === 204 || code === 205) && hasBody(model, { operation })) {
    const message = `A response with the status ${code} has no body, but members of the output are sent in it`
    report({ ...base, severity: "WARNING", message })
  }
}

function hasBody(model: Model, { operation }: Pick<HttpOperation, "operation">): boolean {
  return responseBindings(model, operation).some(({ location }) => location === "payload" || location === "document")
}
