import { textTrait } from "../../model/traits.ts"
import { membersByValue } from "../members-by-value.ts"
import { quoted } from "../names.ts"
import { httpOperations, structureOf } from "../patterns/operation-http.ts"
import type { Rule } from "../rule.ts"
import { structuresWithMembers } from "../shapes.ts"

/** A key of the query string is bound once a structure, and never to what the URI sets already. */
export const httpQueryTrait: Rule = (model, report) => {
  for (const shape of structuresWithMembers(model, "smithy.api#httpQuery")) {
    for (const [key, members] of membersByValue(shape, (member) => textTrait(member, "httpQuery"))) {
      if (members.length < 2) continue
      const message = `The query key \`${key}\` is bound to several members: ${quoted(members)}`
      report({ severity: "ERROR", id: "HttpQueryTrait", shape, message })
    }
  }
  for (const { operation, uri, pattern } of httpOperations(model)) {
    const input = structureOf(model, operation.input)
    const keys = input ? [...membersByValue(input, (member) => textTrait(member, "httpQuery")).keys()] : []
    for (const key of keys.filter((one) => pattern.query.has(one))) {
      const message = `The query key \`${key}\` is set by the URI of \`${operation.id}\` already: ${uri}`
      report({ severity: "ERROR", id: "HttpQueryTrait", ...(input ? { shape: input } : {}), message })
    }
  }
}
