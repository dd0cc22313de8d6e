import { relationshipsOf } from "../../model/relationships.ts"
import type { MemberShape } from "../../model/shape.ts"
import { hasTrait } from "../../model/traits.ts"
import type { Rule } from "../rule.ts"
import { structuresWithMembers } from "../shapes.ts"

const inRequests = ["httpLabel", "httpQueryParams", "httpQuery"]
const inResponses = ["httpResponseCode"]
const inBoth = ["httpHeader", "httpPayload", "httpPrefixHeaders"]
const bindingTraits = [...inRequests, ...inResponses, ...inBoth].map((name) => `smithy.api#${name}`)

/** A binding of a member has an effect only where its structure is an input, an output or an error. */
export const httpBindingTraitIgnored: Rule = (model, report) => {
  for (const shape of structuresWithMembers(model, ...bindingTraits)) {
    if (hasTrait(shape, "mixin")) continue
    const uses = relationshipsOf(model)
      .ownTo(shape)
      .filter(({ label }) => label !== "container" && label !== "mixin" && label !== "trait")
    for (const member of shape.members.values()) {
      const binding = bindingOf(member)
      if (!binding) continue
      const ignored = uses.filter(({ label }) => !binding.effective.includes(label))
      if (ignored.length === 0) continue
      const places = ignored.map(({ from }) => `\`${from.id}\``).sort()
      const where = ignored.length === uses.length ? "everywhere" : `by ${places.join(", ")}`
      const message = `\`@${binding.trait}\` is ignored ${where}`
      report({ severity: "WARNING", id: `HttpBindingTraitIgnored.${binding.suffix}`, shape: member, message })
    }
  }
}

function bindingOf(member: MemberShape) {
  const find = (names: readonly string[]) => names.find((name) => hasTrait(member, name))
  const request = find(inRequests)
  if (request !== undefined) return { trait: request, effective: ["input"], suffix: "Input" }
  const response = find(inResponses)
  if (response !== undefined) return { trait: response, effective: ["output"], suffix: "Output" }
  const either = find(inBoth)
  return either === undefined
    ? undefined
    : { trait: either, effective: ["input", "output", "error"], suffix: "TopLevel" }
}
