import { closureOf } from "../../model/closure.ts"
import type { Model } from "../../model/model.ts"
import { targetLabel } from "../../model/references.ts"
import { relationshipsOf } from "../../model/relationships.ts"
import type { MemberShape, Shape } from "../../model/shape.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { hasTrait, trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import { quoted } from "../names.ts"
import type { Report, Rule } from "../rule.ts"
import { servicesOf } from "../shapes.ts"

const id = "StreamingTrait"

/** Streams belong into inputs and outputs, as payload where there is HTTP, and consist of structures or bytes. */
export const streamingTrait: Rule = (model, report) => {
  const streams = shapesWith(model, "smithy.api#streaming")
  const members: MemberShape[] = []
  for (const stream of streams) {
    for (const { from, label } of relationshipsOf(model).ownTo(stream)) {
      if (from.type !== "member" || label !== targetLabel || stream.type === "member") continue
      members.push(from)
      checkMember(from, stream, report)
      checkUses(model, from, stream, report)
    }
  }
  for (const shape of streams) {
    if (shape.type !== "union") continue
    const wrong = [...shape.members.values()].filter((member) => model.shapes.get(member.target)?.type !== "structure")
    if (wrong.length === 0) continue
    const message = `Events are structures, but these members are none: ${quoted(wrong.map(({ name }) => name))}`
    report({ severity: "ERROR", id, shape, message })
  }
  if (members.length > 0) checkPayloads(model, members, report)
}

function checkMember(shape: MemberShape, target: Shape, report: Report): void {
  if (target.type !== "blob" || hasTrait(shape, "required") || hasTrait(shape, "default")) return
  const message = `\`${target.id}\` is a stream, so the member must have \`@required\` or a default`
  report({ severity: "ERROR", id, shape, message })
}

function checkUses(model: Model, { container }: MemberShape, target: Shape, report: Report): void {
  const structure = model.shapes.get(container)
  if (!structure) return
  for (const { from, label } of relationshipsOf(model).ownTo(structure)) {
    if (["input", "mixin", "container", "trait", "bound"].includes(label)) continue
    if (label === "output") {
      if (!hasTrait(target, "requiresLength")) continue
      const message = `It holds a stream of known length, and so cannot be the output of \`${from.id}\``
      report({ severity: "ERROR", id, shape: structure, message })
    } else {
      const what = label === targetLabel ? "Members cannot target" : `Nothing but an operation can refer to`
      report({ severity: "ERROR", id, shape: from, message: `${what} \`${container}\`, which holds a stream` })
    }
  }
}

/** Protocols with HTTP payloads send streams by no other way. */
function checkPayloads(model: Model, members: readonly MemberShape[], report: Report): void {
  for (const service of servicesOf(model)) {
    if (![...service.traits.keys()].some((protocol) => supportsPayload(model, protocol))) continue
    const closure = new Set(closureOf(model, service).map((shape) => shape.id))
    for (const shape of members) {
      if (!closure.has(shape.container) || hasTrait(shape, "httpPayload")) continue
      const message = `\`${shape.target}\` is a stream, so the member needs \`@httpPayload\` in \`${service.id}\``
      report({ severity: "ERROR", id, shape, message })
    }
  }
}

function supportsPayload(model: Model, protocol: string): boolean {
  const definition = model.shapes.get(protocol)
  const traits = definition && property(trait(definition, "protocolDefinition"), "traits")
  return Array.isArray(traits) && traits.includes("smithy.api#httpPayload")
}
