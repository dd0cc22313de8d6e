import { type Diagnostic, isError } from "../diagnostic/diagnostic.ts"
import { parseIdl } from "../syntax/parse-idl.ts"
import type { Source } from "../syntax/source.ts"
import { assignComments } from "./assign-comments.ts"
import { printComment } from "./comment.ts"
import { printStatements } from "./print-statements.ts"
import { Reader } from "./reader.ts"
import { readStatements } from "./statements.ts"
import { sortUses } from "./uses.ts"

export interface FormatResult {
  /** The formatted text; absent when the source has errors. */
  readonly text?: string
  /** What is wrong with the source's syntax, warnings too. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Formats a file of Smithy IDL: four spaces of indentation, lines of 120 characters where that can be helped, `use`
 * statements sorted and those that nothing needs left out. Comments stay, and those that only look like documentation
 * get two slashes. Nothing of what the file says is changed, and formatting the answer once more changes nothing.
 */
export function formatIdl(source: Source): FormatResult {
  const { diagnostics } = parseIdl(source)
  if (diagnostics.some(isError)) return { diagnostics }
  const reader = new Reader(source)
  const header = reader.plainComments().map(printComment)
  const commented = assignComments(readStatements(reader))
  const text = printStatements(header, { ...commented, statements: sortUses(commented.statements, reader.names) })
  return { text, diagnostics }
}
