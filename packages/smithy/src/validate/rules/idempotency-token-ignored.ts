import { relationshipsOf } from "../../model/relationships.ts"
import { hasTrait } from "../../model/traits.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { structuresWithMembers } from "../shapes.ts"

/** An idempotency token has an effect only in the input of an operation. */
export const idempotencyTokenIgnored: Rule = (model, report) => {
  for (const structure of structuresWithMembers(model, "smithy.api#idempotencyToken")) {
    if (hasTrait(structure, "mixin")) continue
    const tokens = [...structure.members.values()].filter((member) => hasTrait(member, "idempotencyToken"))
    if (tokens.length === 0) continue
    const uses = relationshipsOf(model)
      .ownTo(structure)
      .filter(({ label }) => !["container", "input", "trait", "mixin"].includes(label))
    if (uses.length === 0) continue
    for (const shape of tokens) {
      const message = `\`@idempotencyToken\` is ignored where the structure is no input: by ${quoted(uses.map(({ from }) => from.id))}`
      report({ severity: "WARNING", id: "IdempotencyTokenIgnored", shape, message })
    }
  }
}
