import { nameOf } from "../../../model/shape-id.ts"
import { trait } from "../../../model/traits.ts"
import { textProperty } from "../../../syntax/node.ts"
import { quoted } from "../../names.ts"
import type { Rule } from "../../rule.ts"
import { resourcesWith } from "../../shapes.ts"
import { cfnProperties, cfnResource } from "./cfn-properties.ts"

/** Members that make one property in CloudFormation have one target. */
export const cfnResourceProperty: Rule = (model, report) => {
  for (const shape of resourcesWith(model, cfnResource)) {
    const resource = textProperty(trait(shape, cfnResource), "name") ?? nameOf(shape.id)
    for (const [name, targets] of cfnProperties(model, shape)) {
      if (targets.size === 1) continue
      const message = `Members named \`${name}\` make one property of \`${resource}\`, but target ${quoted(targets)}`
      const hint = "Let them have one target, or put `@aws.cloudformation#cfnExcludeProperty` before all but one."
      report({ severity: "ERROR", id: "CfnResourceProperty", shape, message, hint })
    }
  }
}
