import { type Problem, syntax } from "./messages.ts"

/** What a string token stands for. Where an escape is wrong its characters stay as they are. */
export interface StringValue {
  readonly value: string
  /** The first thing that is wrong with the string. */
  readonly problem?: Problem
}

const lineEnd = /\r\n?/g
/** What QuotedChar leaves out: the control characters of ASCII but for DEL, tabs and line breaks. */
const controlCharacter = /(?![\t\n\r\u007f-\u009f])\p{Cc}/u

/** The value of a quoted string; `text` includes the quotes. */
export function stringValue(text: string): StringValue {
  return readEscapes(text.slice(1, -1).replace(lineEnd, "\n"))
}

/**
 * The value of a text block; `text` includes the quotes. Escapes are read after the indentation is taken off
 * (Smithy 2.0, "Escapes in text blocks").
 */
export function textBlockValue(text: string): StringValue {
  const lines = textBlockLines(text)
  if (lines === undefined) return { value: text.slice(3, -3), problem: syntax.textBlockNeedsLine() }
  return readEscapes(lines.join("\n"))
}

/**
 * The lines of a text block without their incidental white space, escapes as written. Undefined when the opening quotes
 * do not stand at the end of a line.
 *
 * What is taken off are the spaces that all lines begin with, and those that lines end with. Blank lines do not count,
 * except for the last: where the closing quotes stand on their own line they say how far the text is indented
 * (Smithy 2.0, "Incidental white space removal").
 */
export function textBlockLines(text: string): readonly string[] | undefined {
  const content = text.slice(3, -3).replace(lineEnd, "\n")
  const opening = /^[ \t]*\n/.exec(content)
  if (opening === null) return undefined
  const lines = content.slice(opening[0].length).split("\n")
  let indentation = Number.POSITIVE_INFINITY
  lines.forEach((line, index) => {
    const spaces = leadingSpaces(line)
    if (spaces < line.length || index === lines.length - 1) indentation = Math.min(indentation, spaces)
  })
  return lines.map((line) => withoutTrailingSpaces(line).slice(indentation))
}

function leadingSpaces(line: string): number {
  let count = 0
  while (line.charCodeAt(count) === 0x20) count++
  return count
}

function withoutTrailingSpaces(line: string): string {
  let end = line.length
  while (end > 0 && line.charCodeAt(end - 1) === 0x20) end--
  return line.slice(0, end)
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\"', '"'],
  ["\\\\", "\\"],
  ["\\/", "/"],
  ["\\b", "\b"],
  ["\\f", "\f"],
  ["\\n", "\n"],
  ["\\r", "\r"],
  ["\\t", "\t"],
  ["\\\n", ""],
])

// EscapedChar   = Escape (Escape / DQUOTE / "b" / "f" / "n" / "r" / "t" / "/" / UnicodeEscape), or an escaped line end
// UnicodeEscape = "u" Hex Hex Hex Hex
const escapeSequence = /\\(?:u([0-9A-Fa-f]{4})|u[0-9A-Fa-f]{0,3}.?|[\s\S])/gu

function readEscapes(text: string): StringValue {
  const control = controlCharacter.exec(text)
  let problem = control ? syntax.controlCharacter(control[0].charCodeAt(0)) : undefined
  if (!text.includes("\\")) return problem ? { value: text, problem } : { value: text }
  const value = text.replace(escapeSequence, (whole, unicode: string | undefined) => {
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16))
    const character = escapes.get(whole)
    if (character === undefined) {
      problem ??= whole.startsWith("\\u") ? syntax.invalidUnicodeEscape(whole) : syntax.invalidEscape(whole)
    }
    return character ?? whole
  })
  return problem ? { value, problem } : { value }
}
