import type { Model } from "../../model/model.ts"
import type { MemberShape } from "../../model/shape.ts"
import { hasTrait } from "../../model/traits.ts"
import { quoted } from "../names.ts"
import { type HttpOperation, httpOperations, structureOf } from "../patterns/operation-http.ts"
import type { Report, Rule } from "../rule.ts"

/** Each label of a URI needs a member of the input with `@httpLabel`, and the other way round. */
export const httpLabelTrait: Rule = (model, report) => {
  for (const bound of httpOperations(model)) checkLabels(model, bound, report)
}

function checkLabels(model: Model, { operation, http, pattern }: HttpOperation, report: Report): void {
  const labels = pattern.segments.filter(({ kind }) => kind !== "literal")
  const left = new Set(labels.map(({ text }) => text))
  const members = structureOf(model, operation.input)?.members.values() ?? []
  for (const member of members) {
    if (!hasTrait(member, "httpLabel")) continue
    const { name } = member
    const label = labels.find(({ text }) => text.toLowerCase() === name.toLowerCase())
    left.delete(name)
    if (!label) {
      const message = `The URI of \`${operation.id}\` has no label \`{${name}}\``
      report({
        severity: "ERROR",
        id: "HttpLabelTrait",
        shape: member,
        message,
        hint: "Add it, or remove `@httpLabel`.",
      })
    } else if (label.kind === "greedy" && !isString(model, member)) {
      const message = `\`{${name}+}\` of \`${operation.id}\` is greedy, and so its member must be a string`
      report({ severity: "ERROR", id: "HttpLabelTrait", shape: member, message })
    }
  }
  // An input that does not exist is reported as such.
  if (left.size === 0 || !model.shapes.has(operation.input)) return
  const message = `The URI has labels without a member of the input: ${quoted(left)}`
  const hint = `Give \`${operation.input}\` members of these names with \`@httpLabel\` and \`@required\`.`
  report({ severity: "ERROR", id: "HttpLabelTrait", shape: operation, span: http.span, message, hint })
}

function isString(model: Model, member: MemberShape): boolean {
  const type = model.shapes.get(member.target)?.type
  return type === "string" || type === "enum"
}
