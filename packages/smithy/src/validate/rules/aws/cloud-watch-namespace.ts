import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"
import { serviceNames } from "./service-names.ts"

const service = "aws.api#service"

/** Namespaces of metrics are named `AWS/MyService`. */
export const cloudWatchNamespace: Rule = (model, report) => {
  for (const shape of servicesWith(model, service)) {
    const { cloudWatchNamespace: name } = serviceNames(shape)
    if (name === undefined || (name.startsWith("AWS/") && /^[A-Z][A-Za-z0-9]*$/.test(name.replaceAll("AWS/", "")))) {
      continue
    }
    const message = `The CloudWatch namespace ${name} should be \`AWS/\` and a name in PascalCase`
    const { span } = shape.traits.get(service) ?? {}
    report({ severity: "DANGER", id: "CloudWatchNamespace", shape, span, message })
  }
}
