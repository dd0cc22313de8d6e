import { nameOf } from "../../model/shape-id.ts"
import { quoted } from "../names.ts"
import { allOperations } from "../shapes.ts"
import { linter } from "./linter.ts"
import { camelCaseWords } from "./names.ts"

/** `StandardOperationVerb`: the names of operations begin with a verb of a list, after one prefix of another list. */
export const standardOperationVerb = linter(
  (options) => {
    const verbs = options.strings("verbs") ?? []
    const alternatives = options.stringLists("suggestAlternatives") ?? new Map<string, readonly string[]>()
    if (verbs.length === 0 && alternatives.size === 0)
      options.fail("`verbs` or `suggestAlternatives` must name some verbs")
    return { verbs, alternatives, prefixes: options.strings("prefixes") ?? [] }
  },
  function* (model, { verbs, alternatives, prefixes }) {
    for (const shape of allOperations(model)) {
      const words = camelCaseWords(nameOf(shape.id))
      const verb = prefixes.includes(words[0]) ? words[1] : words[0]
      const better = verb === undefined ? undefined : alternatives.get(verb)
      if (verb !== undefined && !better && verbs.includes(verb)) continue
      const message =
        verb === undefined
          ? `The name \`${nameOf(shape.id)}\` has a prefix and no verb`
          : `The verb \`${verb}\` of \`${nameOf(shape.id)}\` is not a standard one`
      const hint = `Use one of ${quoted(better ?? verbs)}`
      yield {
        severity: "DANGER",
        id: "StandardOperationVerb",
        shape,
        message,
        ...((better ?? verbs).length > 0 ? { hint } : {}),
      }
    }
  },
)
