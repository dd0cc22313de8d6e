import { suggest } from "../diagnostic/suggest.ts"
import { statementKeywords } from "./messages.ts"

const word = /\w+/y

/** True where the text at the start of a line looks like a statement, misspelt perhaps. */
export function beginsStatement(text: string, offset: number): boolean {
  if (beginsAnnotation(text, offset)) return true
  word.lastIndex = offset
  const found = word.exec(text)?.[0]
  if (found === undefined || !/^[ \t]+["\w]/.test(text.slice(offset + found.length, offset + found.length + 80)))
    return false
  return statementKeywords.has(found) || suggest(found, statementKeywords) !== undefined
}

/** True where traits, documentation, a control statement or an elided member seem to begin. */
export function beginsAnnotation(text: string, offset: number): boolean {
  return text.startsWith("@", offset) || text.startsWith("$", offset) || text.startsWith("///", offset)
}
