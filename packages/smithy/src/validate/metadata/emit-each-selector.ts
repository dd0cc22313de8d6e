import { matchesOf } from "../../selector/select.ts"
import { property } from "../../syntax/node.ts"
import { readSelector } from "../read-selector.ts"
import type { Finding } from "../rule.ts"
import { expandTemplate, parseTemplate } from "./message-template.ts"
import type { ConfiguredCheck } from "./validator.ts"

/** `EmitEachSelector`: a finding for each shape that a selector matches (Smithy 2.0, "Linting", EmitEachSelector). */
export const emitEachSelector: ConfiguredCheck = (configuration) => {
  const selector = readSelector(property(configuration, "selector"))
  if (typeof selector === "string") return selector
  const bindToTrait = property(configuration, "bindToTrait")
  const text = property(configuration, "messageTemplate")
  const template = typeof text === "string" ? parseTemplate(text) : undefined
  if (typeof template === "string") return template
  const traitId = typeof bindToTrait === "string" ? absolute(bindToTrait) : undefined
  return (model) => {
    const found = new Map<string, Finding>()
    for (const { shape, variables } of matchesOf(model, selector)) {
      const bound = traitId === undefined ? undefined : shape.traits.get(traitId)
      if (traitId !== undefined && !bound) continue
      const message = template
        ? expandTemplate(template, shape, variables)
        : `It matches the selector ${String(property(configuration, "selector"))}`
      const span = bound?.span ?? shape.span
      found.set(`${shape.id} ${message}`, { severity: "DANGER", id: "EmitEachSelector", shape, span, message })
    }
    return [...found.values()]
  }
}

function absolute(id: string): string {
  return id.includes("#") ? id : `smithy.api#${id}`
}
