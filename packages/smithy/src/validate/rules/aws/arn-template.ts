import type { ResourceShape } from "../../../model/shape.ts"
import { trait } from "../../../model/traits.ts"
import { textProperty } from "../../../syntax/node.ts"
import { entitiesOf } from "../../entities.ts"
import { quoted } from "../../names.ts"
import type { Report, Rule } from "../../rule.ts"
import { resourcesWith, servicesWith } from "../../shapes.ts"

const arn = "aws.api#arn"
const label = /^[!|+]?[A-Za-z_]\w*$/

/** The labels of an ARN are the identifiers of its resource, all of them and no others. */
export const arnTemplate: Rule = (model, report) => {
  if (resourcesWith(model, arn).length === 0) return
  const entities = servicesWith(model, "aws.api#service").flatMap((service) => entitiesOf(model, service))
  for (const entity of new Set(entities)) {
    if (entity.type === "resource") checkTemplate(entity, report)
  }
}

function checkTemplate(resource: ResourceShape, report: Report): void {
  const template = textProperty(trait(resource, arn), "template")
  if (template === undefined) return
  const complain = (message: string, hint?: string) => {
    const span = resource.traits.get(arn)?.span
    report({ severity: "ERROR", id: "ArnTemplate", shape: resource, span, message, hint })
  }
  const labels = new Set(Array.from(template.matchAll(/\{([^}]+)\}/g), ([, name = ""]) => name))
  const malformed = [...labels].filter((name) => !label.test(name))
  if (malformed.length > 0) {
    complain(`The template \`${template}\` has labels that cannot be names: ${quoted(malformed)}`)
    return
  }
  const identifiers = [...resource.identifiers.keys()]
  const missing = identifiers.filter((name) => !labels.has(name))
  const foreign = [...labels].filter((name) => !resource.identifiers.has(name))
  if (missing.length > 0) complain(`The template \`${template}\` lacks identifiers of the resource: ${quoted(missing)}`)
  if (foreign.length > 0) {
    const hint = identifiers.length > 0 ? `It has ${quoted(identifiers)}.` : undefined
    complain(
      `The template \`${template}\` has labels that are no identifiers of the resource: ${quoted(foreign)}`,
      hint,
    )
  }
}
