import { hasTrait } from "../../model/traits.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { structuresWithMembers } from "../shapes.ts"

/** Beside the payload of an event, all members must be headers. */
export const eventPayloadTrait: Rule = (model, report) => {
  for (const shape of structuresWithMembers(model, "smithy.api#eventPayload")) {
    const members = [...shape.members.values()]
    if (!members.some((member) => hasTrait(member, "eventPayload"))) continue
    const lost = members.filter((member) => !hasTrait(member, "eventPayload") && !hasTrait(member, "eventHeader"))
    if (lost.length === 0) continue
    const message = `Another member is the payload of this event, so nothing carries ${quoted(lost.map(({ name }) => name))}`
    report({ severity: "ERROR", id: "EventPayloadTrait", shape, message, hint: "Put `@eventHeader` before them." })
  }
}
