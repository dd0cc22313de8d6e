import type { Severity } from "../../diagnostic/diagnostic.ts"
import { severities } from "../../diagnostic/diagnostic.ts"
import type { Model } from "../../model/model.ts"
import type { AnyShape } from "../../model/shape.ts"
import { isNamespace } from "../../model/shape-id.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { trait } from "../../model/traits.ts"
import { selectFrom } from "../../selector/select.ts"
import { isNodeObject, type Node, property } from "../../syntax/node.ts"
import { traitName } from "../names.ts"
import { readSelector } from "../read-selector.ts"
import type { Report, Rule } from "../rule.ts"

/** Traits may bring checks of what they are applied to: selectors that must match nothing. */
export const traitValidators: Rule = (model, report) => {
  for (const shape of shapesWith(model, "smithy.api#traitValidators")) {
    const validators = trait(shape, "traitValidators")
    if (!isNodeObject(validators)) continue
    // Event ids are written as namespaces are.
    const wrong = Object.keys(validators).filter((id) => !isNamespace(id))
    const span = shape.traits.get("smithy.api#traitValidators")?.span
    for (const id of wrong)
      report({ severity: "ERROR", id: "TraitValidators", shape, span, message: `\`${id}\` cannot be an event id` })
    if (wrong.length > 0) continue
    for (const target of shapesWith(model, shape.id)) {
      checkTarget(model, shape.id, target, Object.entries(validators), report)
    }
  }
}

function checkTarget(
  model: Model,
  traitId: string,
  target: AnyShape,
  validators: [string, Node][],
  report: Report,
): void {
  for (const [id, validator] of validators) {
    const selector = readSelector(property(validator, "selector"))
    if (typeof selector === "string") continue
    const reason = property(validator, "message")
    const suffix = typeof reason === "string" ? `: ${reason}` : ""
    for (const shape of selectFrom(model, selector, [target])) {
      const message = `${traitName(traitId)} of \`${target.id}\` does not allow this${suffix}`
      report({ severity: severityOf(validator), id, shape, message })
    }
  }
}

function severityOf(validator: Node): Severity {
  return severities.find((severity) => severity === property(validator, "severity")) ?? "ERROR"
}
