import { nameOf } from "../../../model/shape-id.ts"
import { trait } from "../../../model/traits.ts"
import { property, textProperty } from "../../../syntax/node.ts"
import type { Rule } from "../../rule.ts"
import { resourcesWith } from "../../shapes.ts"

const iamResource = "aws.iam#iamResource"

/** The name that a resource has in policies is a part of its ARN. */
export const iamResourceTrait: Rule = (model, report) => {
  for (const shape of resourcesWith(model, iamResource)) {
    const arn = trait(shape, "aws.api#arn")
    const template = textProperty(arn, "template")
    const name = textProperty(trait(shape, iamResource), "name") ?? nameOf(shape.id).toLowerCase()
    if (template === undefined || property(arn, "absolute") === true || template.split("/").includes(name)) continue
    const message = `The resource is called \`${name}\` in policies, which is no part of its ARN: ${template}`
    report({ severity: "DANGER", id: "IamResourceTrait", shape, message })
  }
}
