import { trait } from "../../model/traits.ts"
import { property } from "../../syntax/node.ts"
import { quoted } from "../names.ts"
import type { Rule } from "../rule.ts"
import { operationsWith } from "../shapes.ts"

/** Errors that `@idempotent` names must be errors of the operation, and tell either of two outcomes. */
export const idempotentTrait: Rule = (model, report) => {
  for (const shape of operationsWith(model, "smithy.api#idempotent")) {
    const value = trait(shape, "idempotent")
    const base = {
      severity: "ERROR",
      id: "IdempotentTrait",
      shape,
      span: shape.traits.get("smithy.api#idempotent")?.span,
    } as const
    const [exists, notFound] = [property(value, "exists"), property(value, "notFound")]
    if (exists !== undefined && notFound !== undefined) {
      report({ ...base, message: "`exists` and `notFound` exclude each other" })
    }
    for (const [name, errors] of [
      ["exists", exists],
      ["notFound", notFound],
    ] as const) {
      const foreign = Array.isArray(errors) ? errors.map(String).filter((error) => !shape.errors.includes(error)) : []
      for (const error of foreign) {
        const message = `\`${name}\` names \`${error}\`, which is no error of the operation`
        report({ ...base, message, hint: `Its errors are: ${quoted(shape.errors)}.` })
      }
    }
  }
}
