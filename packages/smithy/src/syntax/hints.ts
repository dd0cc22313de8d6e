import type { Lexer } from "./lexer.ts"
import { lineStart } from "./lines.ts"
import { syntax } from "./messages.ts"
import { positionAt, type Source, type Span } from "./source.ts"
import { beginsStatement } from "./statement-start.ts"
import { openers, Token } from "./token.ts"

/** What the parser knows of the text around the current token. */
interface Surroundings {
  readonly source: Source
  readonly lexer: Lexer
  /** Offsets of the open brackets, the innermost last. */
  readonly open: readonly number[]
  readonly lastString: Span | undefined
}

/** Where the current token is unexpected since a quote or a bracket further up is not closed: that place. */
export function unclosedHint(surroundings: Surroundings): string | undefined {
  const { source } = surroundings
  const string = longStringBefore(surroundings)
  if (string !== undefined) {
    const { line, column } = positionAt(source, string)
    return syntax.longString(line, column)
  }
  const bracket = surroundings.open.at(-1)
  if (bracket === undefined || !leaves(surroundings, bracket)) return undefined
  const { line, column } = positionAt(source, bracket)
  return syntax.unclosedBracket(source.text.charAt(bracket), line, column)
}

/** The start of a string that spans lines and ends on the current line: its end may be where another was to begin. */
function longStringBefore({ source, lexer, lastString }: Surroundings): number | undefined {
  const { text } = source
  if (lastString === undefined || lastString.end > lexer.start || lexer.start - lastString.end > 100) return undefined
  if (/[\r\n]/.test(text.slice(lastString.end, lexer.start))) return undefined
  return /[\r\n]/.test(text.slice(lastString.start, lastString.end)) ? lastString.start : undefined
}

/** True where the text seems to be outside of the innermost bracket already. */
function leaves({ source, lexer, open }: Surroundings, bracket: number): boolean {
  const { text } = source
  if (lexer.kind === Token.endOfFile) return true
  const opener = openers.get(lexer.kind)
  if (opener !== undefined) return opener !== text.charAt(bracket) && open.some((at) => text.charAt(at) === opener)
  const line = lineStart(text, lexer.start)
  return line > bracket && beginsStatement(text, line)
}
