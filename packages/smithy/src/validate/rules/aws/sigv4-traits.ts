import { trait } from "../../../model/traits.ts"
import { textProperty } from "../../../syntax/node.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"
import { serviceNames } from "./service-names.ts"

/** A service has one name: in ARNs and in what callers sign. */
export const sigv4Traits: Rule = (model, report) => {
  for (const shape of servicesWith(model, "aws.auth#sigv4", "aws.auth#sigv4a")) {
    const names = [
      [
        "aws.api#service$arnNamespace",
        shape.traits.has("aws.api#service") ? serviceNames(shape).arnNamespace : undefined,
      ],
      ["aws.auth#sigv4$name", textProperty(trait(shape, "aws.auth#sigv4"), "name")],
      ["aws.auth#sigv4a$name", textProperty(trait(shape, "aws.auth#sigv4a"), "name")],
    ] as const
    for (const [index, [where, name]] of names.entries()) {
      for (const [otherWhere, other] of names.slice(index + 1)) {
        if (name === undefined || other === undefined || name === other) continue
        const message = `The names \`${where}\` "${name}" and \`${otherWhere}\` "${other}" should be the same`
        report({ severity: "WARNING", id: "SigV4Traits", shape, message })
      }
    }
  }
}
