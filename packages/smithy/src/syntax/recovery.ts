import { nestingLimit } from "./limits.ts"
import { beginsLine, lineStart, nextLine, onSameLine, skipIndentation } from "./lines.ts"
import { statementKeywords } from "./messages.ts"
import type { Parser } from "./parser.ts"
import { beginsAnnotation, beginsStatement } from "./statement-start.ts"
import { openers, Token } from "./token.ts"

const opening: ReadonlySet<Token> = new Set([Token.openBrace, Token.openBracket, Token.openParenthesis])
const endOfLine: ReadonlySet<Token> = new Set([Token.endOfFile, Token.newline, Token.comment, Token.documentation])

/**
 * After an error the parser goes on where the text looks as if the broken thing were over. People indent what belongs
 * together, so this is the first line that is indented no deeper than the broken thing. The search begins below the
 * line where that thing began, not where the error was met: a bracket or quote that is never closed swallows the lines
 * below it, and they are read a second time. No text is read a third time, which keeps parsing linear.
 */
function resumeAtLine(parser: Parser, start: number, accepts: (offset: number, outside: boolean) => boolean): void {
  parser.forgetLooseDocumentation()
  const { text } = parser.source
  const indentation = start - lineStart(text, start)
  const failedAt = parser.lexer.start
  let line = nextLine(text, start)
  if (start >= parser.rereadUntil) parser.rereadUntil = failedAt
  else line = Math.max(line, lineStart(text, failedAt))
  while (line < text.length) {
    const offset = skipIndentation(text, line)
    if (offset - line <= indentation && accepts(offset, offset - line < indentation)) {
      parser.lexer.moveTo(offset)
      return
    }
    line = nextLine(text, offset)
  }
  parser.lexer.moveTo(text.length)
}

/** Goes on at the next line that begins a statement, after the statement that began at `start` was given up. */
export function resumeAtStatement(parser: Parser, start: number): void {
  parser.open.length = 0
  resumeAtLine(parser, start, (offset) => beginsStatement(parser.source.text, offset))
}

/**
 * Goes on behind the trait that began at `start`, or at the next trait, member or shape where its end is unknown.
 * `depth` counts the brackets that were open where it began.
 */
export function resumeAfterTrait(parser: Parser, start: number, depth: number): void {
  const { text } = parser.source
  const closed = onSameLine(text, start, parser.lexer.start) && parser.open.length > depth && closeOnLine(parser, depth)
  parser.open.length = depth
  if (closed) parser.next()
  else if (depth === 0) resumeAtLine(parser, start, (offset) => beginsStatement(text, offset))
  else resumeAtLine(parser, start, (offset, outside) => beginsItem(text, offset, outside))
}

/** Goes on at the next item of a body in braces, or at the brace that closes it, after an item was given up. */
export function resumeInBody(parser: Parser, start: number, depth: number): void {
  const { text } = parser.source
  const resumed = onSameLine(text, start, parser.lexer.start) && commaOnLine(parser, depth)
  parser.open.length = depth
  if (resumed) return
  resumeAtLine(parser, start, (offset, outside) => beginsItem(text, offset, outside))
}

/** True where a shape begins at the start of a line although a body is still open. */
export function beginsShapeInBody(parser: Parser): boolean {
  const { text } = parser.source
  const { start, kind } = parser.lexer
  if (kind !== Token.identifier || !beginsLine(text, start)) return false
  return statementKeywords.has(parser.text()) && /^[ \t]+\w/.test(text.slice(parser.lexer.end, parser.lexer.end + 80))
}

/** Reads on to the bracket that closes the outermost one above `depth`; false where the line ends before. */
function closeOnLine(parser: Parser, depth: number): boolean {
  while (trackBracket(parser, depth)) {
    if (parser.open.length === depth) return true
    parser.next()
  }
  return false
}

/** Reads on to a comma or the closing brace of the body; false where the line ends before. */
function commaOnLine(parser: Parser, depth: number): boolean {
  for (;;) {
    if (parser.open.length === depth && (parser.at(Token.comma) || parser.at(Token.closeBrace))) return true
    if (!trackBracket(parser, depth)) return false
    parser.next()
  }
}

/** Follows the current token's brackets; false at the end of the line. */
function trackBracket(parser: Parser, depth: number): boolean {
  const { open, lexer } = parser
  if (endOfLine.has(lexer.kind)) return false
  const opener = openers.get(lexer.kind)
  if (opening.has(lexer.kind)) open.push(lexer.start)
  else if (opener !== undefined) closeTo(parser, opener, depth)
  return true
}

/** Closes the innermost bracket of that kind, and those in it, which were never closed. */
function closeTo({ open, source }: Parser, opener: string, depth: number): void {
  const outermost = Math.max(depth, open.length - nestingLimit)
  for (let at = open.length - 1; at >= outermost; at--) {
    if (source.text.charAt(open[at] ?? 0) !== opener) continue
    open.length = at
    return
  }
}

function beginsItem(text: string, offset: number, outside: boolean): boolean {
  if (beginsAnnotation(text, offset) || /\w/.test(text.charAt(offset))) return true
  return outside && text.charAt(offset) === "}"
}
