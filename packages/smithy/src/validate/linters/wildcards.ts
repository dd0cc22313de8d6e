import type { OptionReader } from "./options.ts"

/**
 * Whether a name is a reserved word, whatever its case. `*` at the beginning, the end or both stands for anything
 * (Smithy 2.0, "Linting Models", wildcards in ReservedWords).
 */
export function matchesWildcard(name: string, word: string): boolean {
  const [text, needle] = [name.toLowerCase(), word.toLowerCase()]
  const bare = needle.replaceAll("*", "")
  if (needle.length > 1 && needle.startsWith("*") && needle.endsWith("*")) return text.includes(bare)
  if (needle.startsWith("*")) return text.endsWith(bare)
  return needle.endsWith("*") ? text.startsWith(bare) : text === bare
}

/** Checks that words have wildcards in no other place, and something besides. */
export function checkWildcards(words: readonly string[], options: OptionReader): void {
  for (const word of words) {
    if (word === "" || word === "*") options.fail(`The word ${JSON.stringify(word)} would match everything or nothing`)
    if (word.slice(1, -1).includes("*")) {
      options.fail(`The word ${JSON.stringify(word)} may have a \`*\` only at its beginning and its end`)
    }
  }
}
