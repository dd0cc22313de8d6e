import type { Model } from "../../model/model.ts"
import type { OperationShape, Trait } from "../../model/shape.ts"
import { hasTrait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import { quoted } from "../names.ts"
import { parseHostPrefix } from "../patterns/host-pattern.ts"
import { structureOf } from "../patterns/operation-http.ts"
import type { Finding, Report, Rule } from "../rule.ts"
import { operationsWith } from "../shapes.ts"

/** RFC 3986, section 3.2.2, as far as names go. */
const host = /^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}(?:\.[a-zA-Z0-9-]{1,63})*\.?$/

/** Each label of a host prefix needs a member of the input with `@hostLabel`, and the result must be a host. */
export const hostLabelTrait: Rule = (model, report) => {
  for (const operation of operationsWith(model, "smithy.api#endpoint")) {
    const endpoint = operation.traits.get("smithy.api#endpoint")
    const prefix = property(endpoint?.value, "hostPrefix")
    if (endpoint && typeof prefix === "string") check(model, operation, endpoint, prefix, report)
  }
}

function check(model: Model, operation: OperationShape, endpoint: Trait, prefix: string, report: Report): void {
  const complain = (message: string, more: Partial<Finding> = {}) => {
    report({ severity: "ERROR", id: "HostLabelTrait", shape: operation, span: endpoint.span, message, ...more })
  }
  const segments = parseHostPrefix(prefix)
  const labels = segments.filter(({ kind }) => kind !== "literal").map(({ text }) => text)
  const expanded = segments.map(({ kind, text }) => (kind === "literal" ? text : "foo")).join("")
  if (!host.test(expanded)) complain(`The host prefix ${prefix} cannot become a host: ${expanded}`)
  if (labels.length > 0 && !prefix.endsWith(".")) {
    const message = `The host prefix ${prefix} has labels and does not end with a full stop`
    complain(message, { severity: "DANGER", hint: "Requests could go to a domain that is not yours: end it with `.`." })
  }
  const left = new Set(labels)
  for (const member of structureOf(model, operation.input)?.members.values() ?? []) {
    if (!hasTrait(member, "hostLabel")) continue
    left.delete(member.name)
    const isLabel = labels.some((label) => label.toLowerCase() === member.name.toLowerCase())
    if (!isLabel)
      complain(`The host prefix of \`${operation.id}\` has no label \`{${member.name}}\``, {
        shape: member,
        span: member.span,
      })
  }
  if (left.size > 0) complain(`The host prefix has labels without a member of the input: ${quoted(left)}`)
}
