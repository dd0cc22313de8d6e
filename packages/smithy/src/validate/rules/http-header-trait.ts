import { shapesWith } from "../../model/trait-index.ts"
import { textTrait } from "../../model/traits.ts"
import { membersByValue } from "../members-by-value.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { structuresWithMembers } from "../shapes.ts"

/** Headers that belong to the transport or the protocol. */
const reserved: ReadonlySet<string> = new Set([
  ...["authorization", "connection", "content-length", "expect", "host", "max-forwards", "proxy-authenticate"],
  ...["server", "te", "trailer", "transfer-encoding", "upgrade", "user-agent", "www-authenticate", "x-forwarded-for"],
])

/** RFC 9110, section 5.6.2. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/** Headers must be named well, be the service's to set, and be bound once a structure. */
export const httpHeaderTrait: Rule = (model, report) => {
  const id = "HttpHeaderTrait"
  for (const member of shapesWith(model, "smithy.api#httpHeader")) {
    const name = textTrait(member, "httpHeader")
    if (name === undefined) continue
    const span = member.traits.get("smithy.api#httpHeader")?.span
    if (!token.test(name)) {
      const message = `\`${name}\` cannot be the name of a header`
      report({ severity: "DANGER", id, shape: member, span, message })
    } else if (reserved.has(name.toLowerCase())) {
      const message = `The header \`${name}\` belongs to the protocol and cannot be bound`
      report({ severity: "DANGER", id, shape: member, span, message })
    }
  }
  for (const shape of structuresWithMembers(model, "smithy.api#httpHeader")) {
    const byName = membersByValue(shape, (member) => textTrait(member, "httpHeader")?.toLowerCase())
    for (const [name, members] of byName) {
      if (members.length < 2) continue
      report({
        severity: "ERROR",
        id,
        shape,
        message: `The header \`${name}\` is bound to several members: ${quoted(members)}`,
      })
    }
  }
}
