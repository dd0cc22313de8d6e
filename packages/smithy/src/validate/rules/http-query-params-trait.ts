import { hasTrait } from "../../model/traits.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { structuresWithMembers } from "../shapes.ts"

/** Members for any query key and for one query key do not go well together. */
export const httpQueryParamsTrait: Rule = (model, report) => {
  for (const shape of structuresWithMembers(model, "smithy.api#httpQueryParams")) {
    const members = [...shape.members.values()]
    const single = members.filter((member) => hasTrait(member, "httpQuery")).map(({ name }) => name)
    for (const member of single.length > 0 ? members : []) {
      if (!hasTrait(member, "httpQueryParams")) continue
      const message = `A service cannot tell the keys of \`${member.name}\` from those of ${quoted(single)}`
      report({ severity: "NOTE", id: "HttpQueryParamsTrait", shape, message })
    }
  }
}
