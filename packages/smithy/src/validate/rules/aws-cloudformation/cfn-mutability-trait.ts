import { shapesWith } from "../../../model/trait-index.ts"
import { textTrait } from "../../../model/traits.ts"
import type { Rule } from "../../rule.ts"

const cfnMutability = "aws.cloudformation#cfnMutability"

/** What identifies a resource must be readable. */
export const cfnMutabilityTrait: Rule = (model, report) => {
  for (const shape of shapesWith(model, cfnMutability)) {
    const mutability = textTrait(shape, cfnMutability)
    const isUnreadable = mutability === "create" || mutability === "write"
    if (!isUnreadable || !shape.traits.has("aws.cloudformation#cfnAdditionalIdentifier")) continue
    const message = `With the mutability "${mutability}" it cannot be read, so it cannot identify the resource`
    const { span } = shape.traits.get(cfnMutability) ?? {}
    report({ severity: "ERROR", id: "CfnMutabilityTrait", shape, span, message })
  }
}
