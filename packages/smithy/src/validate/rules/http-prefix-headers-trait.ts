import { textTrait } from "../../model/traits.ts"
import type { Rule } from "../rule.ts"
import { structuresWithMembers } from "../shapes.ts"

/**
 * A header that is bound by itself must not have the prefix of others that are bound together. Whoever binds all
 * headers, by an empty prefix, knows that.
 */
export const httpPrefixHeadersTrait: Rule = (model, report) => {
  for (const shape of structuresWithMembers(model, "smithy.api#httpPrefixHeaders")) {
    const members = [...shape.members.values()]
    const prefix = members.flatMap((member) => textTrait(member, "httpPrefixHeaders") ?? [])[0]?.toLowerCase()
    if (prefix === undefined) continue
    for (const member of members) {
      const header = textTrait(member, "httpHeader")
      if (!header?.toLowerCase().startsWith(prefix)) continue
      const message =
        prefix === ""
          ? `The header \`${header}\` is bound to another member as well, as all headers are`
          : `The header \`${header}\` begins with \`${prefix}\`, a prefix that another member is bound to`
      const severity = prefix === "" ? "NOTE" : "ERROR"
      report({ severity, id: "HttpPrefixHeadersTrait", shape: member, message })
    }
  }
}
