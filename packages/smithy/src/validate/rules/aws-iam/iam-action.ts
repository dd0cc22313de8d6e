import type { OperationShape } from "../../../model/shape.ts"
import { trait } from "../../../model/traits.ts"
import { isNodeObject, type Node, property, textsProperty } from "../../../syntax/node.ts"
import { quoted } from "../../names.ts"
import type { Report, Rule } from "../../rule.ts"
import { operationsWith } from "../../shapes.ts"

const id = "IamAction"
const iamAction = "aws.iam#iamAction"

/** Properties of `@iamAction`, with the older traits that say the same. */
const olderTraits = [
  ["name", "aws.iam#actionName"],
  ["documentation", "aws.iam#actionPermissionDescription"],
  ["requiredActions", "aws.iam#requiredActions"],
] as const

/** An action says everything once. */
export const iamActionRule: Rule = (model, report) => {
  for (const operation of operationsWith(model, iamAction)) {
    const value = trait(operation, iamAction)
    checkOlderTraits(operation, value, report)
    checkResources(operation, property(value, "resources"), report)
  }
}

function checkOlderTraits(shape: OperationShape, value: Node | undefined, report: Report): void {
  for (const [name, older] of olderTraits) {
    const isGiven = property(value, name) !== undefined
    const isEmpty = name === "requiredActions" && textsProperty(value, name).length === 0
    if (!isGiven || isEmpty || !shape.traits.has(older)) continue
    const message = `\`@${older}\` and the \`${name}\` of \`@${iamAction}\` say the same`
    const hint = `Drop \`@${older}\`, which is deprecated.`
    const span = shape.traits.get(older)?.span
    report({ severity: "ERROR", id: `${id}.ConflictingProperty.${name}`, shape, span, message, hint })
  }
}

function checkResources(shape: OperationShape, resources: Node | undefined, report: Report): void {
  const optional = property(resources, "optional")
  const required = property(resources, "required")
  if (!isNodeObject(optional) || !isNodeObject(required)) return
  const both = Object.keys(required).filter((name) => Object.hasOwn(optional, name))
  if (both.length === 0) return
  const message = `Resources of the action are both required and optional: ${quoted(both)}`
  const span = shape.traits.get(iamAction)?.span
  report({ severity: "DANGER", id: `${id}.Resources.DuplicateEntries`, shape, span, message })
}
