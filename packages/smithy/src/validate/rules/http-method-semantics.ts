import { requestBindings } from "../../model/http-bindings.ts"
import type { Model } from "../../model/model.ts"
import { hasTrait } from "../../model/traits.ts"
import { quoted } from "../names.ts"
import { type HttpOperation, httpOperations } from "../patterns/operation-http.ts"
import type { Finding, Report, Rule } from "../rule.ts"

interface Semantics {
  /** Undefined where both are fine. */
  readonly readonly?: boolean
  readonly idempotent?: boolean
  readonly hasBody: boolean
}

/** RFC 9110, section 9. */
const methods: ReadonlyMap<string, Semantics> = new Map<string, Semantics>([
  ["GET", { readonly: true, idempotent: false, hasBody: false }],
  ["HEAD", { readonly: true, idempotent: false, hasBody: false }],
  ["OPTIONS", { readonly: true, idempotent: false, hasBody: true }],
  ["TRACE", { readonly: true, idempotent: false, hasBody: false }],
  ["POST", { readonly: false, hasBody: true }],
  ["DELETE", { readonly: false, idempotent: true, hasBody: false }],
  ["PUT", { readonly: false, idempotent: true, hasBody: true }],
  ["PATCH", { readonly: false, hasBody: true }],
])

/** HTTP methods must fit what an operation says of itself, and whether it has a body. */
export const httpMethodSemantics: Rule = (model, report) => {
  for (const bound of httpOperations(model)) check(model, bound, report)
}

function check(model: Model, { operation, http, method }: HttpOperation, report: Report): void {
  const warn = (suffix: string, message: string, severity: Finding["severity"] = "WARNING") => {
    report({ severity, id: `HttpMethodSemantics${suffix}`, shape: operation, span: http.span, message })
  }
  const semantics = methods.get(method.toUpperCase())
  if (method !== method.toUpperCase() && semantics)
    warn("", `Write the method \`${method}\` as \`${method.toUpperCase()}\``)
  if (method.toUpperCase() === "OPTIONS") {
    warn(".OPTIONS", "`OPTIONS` belongs to CORS and should not be modelled")
  }
  if (!semantics) return
  checkTrait("Readonly", semantics.readonly)
  checkTrait("Idempotent", semantics.idempotent)
  if (semantics.hasBody) return
  const inBody = requestBindings(model, operation).filter(
    ({ location }) => location === "payload" || location === "document",
  )
  if (inBody.length === 0) return
  const names = quoted(inBody.map(({ member }) => member.name))
  warn(".UnexpectedPayload", `Requests with \`${method}\` have no body, but ${names} would be sent in it`, "DANGER")

  function checkTrait(name: "Readonly" | "Idempotent", expected: boolean | undefined): void {
    const trait = name.toLowerCase()
    if (expected === undefined || hasTrait(operation, trait) === expected) return
    if (expected) warn(`.Missing${name}Trait`, `\`${method}\` needs \`@${trait}\``)
    else warn(`.Unnecessary${name}Trait`, `\`${method}\` does not go with \`@${trait}\``)
  }
}
