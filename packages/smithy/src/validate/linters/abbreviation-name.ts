import { findShape } from "../../model/model.ts"
import { allShapes } from "../shapes.ts"
import { linter } from "./linter.ts"
import { camelCaseWords, ownName } from "./names.ts"

/** `AbbreviationName`: abbreviations are written like words, `XmlRequest` rather than `XMLRequest`. */
export const abbreviationName = linter(
  (options) => new Set(options.strings("allowedAbbreviations")),
  function* (model, allowed) {
    for (const shape of allShapes(model)) {
      const container = shape.type === "member" ? findShape(model, shape.container) : undefined
      if (container?.type === "enum" || container?.type === "intEnum") continue
      const name = ownName(shape)
      const words = camelCaseWords(name).map((word) => (allowed.has(word) ? word : asWord(word)))
      const better = words.join("")
      if (better === name) continue
      const message = `The name \`${name}\` has an abbreviation in capitals`
      yield { severity: "DANGER", id: "AbbreviationName", shape, message, hint: `Call it \`${better}\`` }
    }
  },
)

function asWord(word: string): string {
  return /[A-Z].*[A-Z]/.test(word) ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase() : word
}
