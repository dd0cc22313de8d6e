import type { Model } from "../../model/model.ts"
import type { AnyShape } from "../../model/shape.ts"
import { hasTrait } from "../../model/traits.ts"
import { allShapes } from "../shapes.ts"
import { linter } from "./linter.ts"
import { ownName } from "./names.ts"
import { checkTerms, matchTerms } from "./word-boundaries.ts"

const defaultTerms = [
  ...["account number", "bank", "billing address", "birth", "birth day", "citizenship", "credentials", "credit card"],
  ...["csc", "driver license", "drivers license", "email", "ethnicity", "first name", "gender", "insurance"],
  ...["ip address", "last name", "maiden name", "mailing address", "pass phrase", "pass word", "passport", "phone"],
  ...["religion", "secret", "sexual orientation", "social security", "ssn", "tax payer", "telephone", "zip code"],
]

/** `MissingSensitiveTrait`: what is named like something personal or secret is marked as sensitive. */
export const missingSensitiveTrait = linter(
  (options) => {
    const terms = options.strings("terms") ?? []
    const isAlone = options.flag("excludeDefaults")
    checkTerms(terms, options)
    if (isAlone && terms.length === 0) options.fail("`terms` must name some terms when `excludeDefaults` is true")
    return matchTerms(isAlone ? terms : [...terms, ...defaultTerms])
  },
  function* (model, terms) {
    for (const shape of allShapes(model)) {
      const term = mayBeMarked(model, shape) ? terms.firstIn(ownName(shape)) : undefined
      if (term === undefined) continue
      const mend = shape.type === "member" ? "its container or its target" : "it"
      const message = `It may hold sensitive data, as its name has "${term}"`
      yield {
        severity: "WARNING",
        id: "MissingSensitiveTrait",
        shape,
        message,
        hint: `Mark ${mend} with \`@sensitive\``,
      }
    }
  },
)

/** Whether something is not marked, and could be. */
function mayBeMarked(model: Model, shape: AnyShape): boolean {
  if (shape.type === "operation" || shape.type === "service" || shape.type === "resource") return false
  if (shape.type !== "member") return !hasTrait(shape, "sensitive")
  const around = [model.shapes.get(shape.container), model.shapes.get(shape.target)]
  return around[0]?.type !== "enum" && around.every((one) => !one || !hasTrait(one, "sensitive"))
}
