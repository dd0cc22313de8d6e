import { select } from "../../selector/select.ts"
import { allShapes } from "../shapes.ts"
import { linter } from "./linter.ts"
import { ownName } from "./names.ts"
import { checkWildcards, matchesWildcard } from "./wildcards.ts"
import { checkTerms, matchTerms } from "./word-boundaries.ts"

/** `ReservedWords`: no shape and no member has a name that is kept for something else. */
export const reservedWords = linter(
  (options) => {
    return options.objects("reserved", (entry) => {
      const words = entry.strings("words") ?? []
      const terms = entry.strings("terms") ?? []
      checkWildcards(words, entry)
      checkTerms(terms, entry)
      return { words, terms: matchTerms(terms), selector: entry.selector("selector"), reason: entry.text("reason") }
    })
  },
  function* (model, reservations = []) {
    for (const { words, terms, selector, reason } of reservations) {
      for (const shape of selector ? select(model, selector) : allShapes(model)) {
        const name = ownName(shape)
        if (!words.some((word) => matchesWildcard(name, word)) && terms.firstIn(name) === undefined) continue
        const message = `The word \`${name}\` is reserved${reason ? `: ${reason}` : ""}`
        yield { severity: "DANGER", id: "ReservedWords", shape, message }
      }
    }
  },
)
