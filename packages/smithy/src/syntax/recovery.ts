import { suggest } from "../diagnostic/suggest.ts"
import { statementKeywords } from "./messages.ts"
import type { Parser } from "./parser.ts"
import { Token } from "./token.ts"

/**
 * After an error the parser goes on where the text looks as if the broken thing were over. People indent what belongs
 * together, so this is the first line that is indented no deeper than the broken thing. The search begins below the
 * line where that thing began, not where the error was met: a bracket or quote that is never closed swallows the lines
 * below it, and they are read a second time. No text is read a third time, which keeps parsing linear.
 */
function resumeAtLine(parser: Parser, start: number, accepts: (offset: number, outside: boolean) => boolean): void {
  const { text } = parser.source
  const column = columnAt(text, start)
  const failedAt = parser.lexer.start
  let line = nextLine(text, start)
  if (start >= parser.rereadUntil) parser.rereadUntil = failedAt
  else line = Math.max(line, failedAt - columnAt(text, failedAt) + 1)
  while (line < text.length) {
    const offset = skipIndentation(text, line)
    const indentation = offset - line + 1
    if (indentation <= column && accepts(offset, indentation < column)) break
    line = nextLine(text, offset)
  }
  parser.lexer.moveTo(line < text.length ? skipIndentation(text, line) : text.length)
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
  if (kind !== Token.identifier || (start > 0 && !isLineBreak(text.charCodeAt(start - 1)))) return false
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
  switch (parser.lexer.kind) {
    case Token.endOfFile:
    case Token.newline:
    case Token.comment:
    case Token.documentation:
      return false
    case Token.openBrace:
    case Token.openBracket:
    case Token.openParenthesis:
      parser.open.push(parser.lexer.start)
      return true
    case Token.closeBrace:
    case Token.closeBracket:
    case Token.closeParenthesis:
      if (parser.open.length > depth) parser.open.pop()
      return true
    default:
      return true
  }
}

const word = /\w+/y

function beginsStatement(text: string, offset: number): boolean {
  if (beginsAnnotation(text, offset)) return true
  word.lastIndex = offset
  const found = word.exec(text)?.[0]
  if (found === undefined || !/^[ \t]+["\w]/.test(text.slice(offset + found.length, offset + found.length + 80)))
    return false
  return statementKeywords.has(found) || suggest(found, statementKeywords) !== undefined
}

function beginsItem(text: string, offset: number, outside: boolean): boolean {
  if (beginsAnnotation(text, offset) || /\w/.test(text.charAt(offset))) return true
  return outside && text.charAt(offset) === "}"
}

function beginsAnnotation(text: string, offset: number): boolean {
  return text.startsWith("@", offset) || text.startsWith("$", offset) || text.startsWith("///", offset)
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d
}

/** Counted from 1. */
function columnAt(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--
  return offset - start + 1
}

function nextLine(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++
  return at + 1
}

function skipIndentation(text: string, offset: number): number {
  let at = offset
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++
  return at
}

function onSameLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLineBreak(text.charCodeAt(at))) return false
  return true
}
