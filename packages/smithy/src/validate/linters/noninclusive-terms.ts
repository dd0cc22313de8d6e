import { quoted } from "../names.ts"
import type { Finding } from "../rule.ts"
import { linter } from "./linter.ts"
import { type ModelText, modelTexts } from "./model-texts.ts"

const defaultTerms: readonly (readonly [string, readonly string[]])[] = [
  ["master", ["primary", "parent", "main"]],
  ["slave", ["secondary", "replica", "clone", "child"]],
  ["blacklist", ["denyList"]],
  ["whitelist", ["allowList"]],
]

/** `NoninclusiveTerms`: no text of a model has words that exclude people. */
export const noninclusiveTerms = linter(
  (options) => {
    const terms = options.stringLists("terms") ?? new Map<string, readonly string[]>()
    const isAlone = options.flag("excludeDefaults")
    if (isAlone && terms.size === 0) options.fail("`terms` must name some terms when `excludeDefaults` is true")
    return isAlone ? terms : new Map([...defaultTerms, ...terms])
  },
  function* (model, terms) {
    for (const text of modelTexts(model)) {
      for (const [term, replacements] of terms) {
        const at = text.text.toLowerCase().indexOf(term.toLowerCase())
        if (at !== -1) yield finding(text, text.text.slice(at, at + term.length), replacements)
      }
    }
  },
)

function finding(place: ModelText, term: string, replacements: readonly string[]): Finding {
  const word = term.toLowerCase()
  const better = replacements.map((replacement) => sameCase(replacement, term))
  const found = {
    severity: "WARNING",
    hint: better.length > 0 ? `Consider ${quoted(better)} instead` : undefined,
  } as const
  if (place.kind === "namespace") {
    const id = `NoninclusiveTerms.Namespace.${place.text}.${word}`
    return { ...found, id, message: `The namespace \`${place.text}\` has the term \`${term}\`` }
  }
  const { shape } = place
  if (place.kind === "name") {
    return { ...found, shape, id: `NoninclusiveTerms.Shape.${word}`, message: `Its name has the term \`${term}\`` }
  }
  const name = place.trait.id.replace(/^smithy\.api#/, "")
  const path = place.path.join("/")
  const id = `NoninclusiveTerms.Trait.${word}.${name}${path && `.${path}`}`
  const message = `The trait \`@${name}\`${path && `, at ${path},`} has the term \`${term}\``
  return { ...found, id, shape, span: place.trait.span, message }
}

/** The word with a first letter as large as that of another. */
function sameCase(word: string, other: string): string {
  const first = word.charAt(0)
  return (/^\p{Lu}/u.test(other) ? first.toUpperCase() : first.toLowerCase()) + word.slice(1)
}
