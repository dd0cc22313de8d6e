import type { OptionReader } from "./options.ts"

const term = /^[\p{L}\p{Nd}]+(?: [\p{L}\p{Nd}]+)*$/u

/** Finds terms in names where words begin and end, whatever their case. */
export interface TermMatcher {
  /** The first term that a name contains. */
  firstIn(name: string): string | undefined
}

/**
 * Looks for words that follow each other, or for the same words written as one: `secret id` is found in `someSecretID`
 * and in `secretid_1` (Smithy 2.0, "Linting Models", word boundary matching).
 */
export function matchTerms(terms: readonly string[]): TermMatcher {
  const needles = terms.flatMap((text) => {
    const words = text.toLowerCase()
    return words.includes(" ") ? [words, words.replaceAll(" ", "")] : [words]
  })
  return {
    firstIn: (name) => {
      const words = ` ${splitAtBoundaries(name)} `
      return needles.find((needle) => words.includes(` ${needle} `))
    },
  }
}

/** Checks that terms are words with single spaces between them. */
export function checkTerms(terms: readonly string[], options: OptionReader): void {
  for (const text of terms) {
    if (!term.test(text)) options.fail(`The term ${JSON.stringify(text)} must be words with single spaces between them`)
  }
}

function splitAtBoundaries(name: string): string {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []
  return words.join(" ").toLowerCase()
}
