import { type Problem, syntax } from "./messages.ts"
import { positionAt, type Source } from "./source.ts"
import { Token } from "./token.ts"

const lineFeed = 0x0a
const carriageReturn = 0x0d
const quote = 0x22
const minus = 0x2d
const dot = 0x2e
const slash = 0x2f
const zero = 0x30
const nine = 0x39
const equalSign = 0x3d
const backslash = 0x5c
const underscore = 0x5f
const byteOrderMark = 0xfeff

const punctuation: readonly (readonly [string, Token])[] = [
  [",", Token.comma],
  ["@", Token.at],
  ["$", Token.dollar],
  [".", Token.dot],
  ["{", Token.openBrace],
  ["}", Token.closeBrace],
  ["[", Token.openBracket],
  ["]", Token.closeBracket],
  ["(", Token.openParenthesis],
  [")", Token.closeParenthesis],
  ["#", Token.pound],
  ["=", Token.equal],
]

/** The token that an ASCII character begins; of those longer than one character it is the kind they have when whole. */
const firstCharacter = new Array<Token>(128).fill(Token.error)
for (const [character, kind] of punctuation) firstCharacter[character.charCodeAt(0)] = kind
for (const character of "-0123456789") firstCharacter[character.charCodeAt(0)] = Token.number
for (const character of " \t") firstCharacter[character.charCodeAt(0)] = Token.space
for (const character of "\r\n") firstCharacter[character.charCodeAt(0)] = Token.newline
firstCharacter[":".charCodeAt(0)] = Token.colon
firstCharacter[quote] = Token.string
firstCharacter[slash] = Token.comment

const identifierPart = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  if (!/\w/.test(String.fromCharCode(code))) continue
  identifierPart[code] = 1
  if (code > nine) firstCharacter[code] = Token.identifier
}

/** Why a token is of the kind `error`, and the offsets that a diagnostic should show. */
export interface LexicalProblem extends Problem {
  readonly start: number
  readonly end: number
}

/**
 * Cuts the text of a source into tokens, one at a time. Nothing is left out, white space and comments are tokens too:
 * each token begins where the one before ended, and the last is `endOfFile`, again and again.
 */
export class Lexer {
  /** The current token: its kind and its offsets in the text. */
  kind: Token = Token.endOfFile
  start = 0
  end = 0
  /** Set while the current token is of the kind `error`. */
  problem: LexicalProblem | undefined
  readonly #source: Source
  readonly #text: string

  constructor(source: Source) {
    this.#source = source
    this.#text = source.text
    this.next()
  }

  /** Makes the token that begins at `offset` the current one. */
  moveTo(offset: number): void {
    this.end = offset
    this.next()
  }

  next(): void {
    const text = this.#text
    const start = this.end
    this.start = start
    if (start >= text.length) {
      this.kind = Token.endOfFile
      return
    }
    const code = text.charCodeAt(start)
    this.kind = firstCharacter[code] ?? Token.error
    this.end = this.#endOf(code, start + 1)
  }

  /** Where the token ends whose first character is `code`; `at` is the offset behind it. */
  #endOf(code: number, at: number): number {
    switch (this.kind) {
      case Token.identifier:
        return this.#identifier(at)
      case Token.space:
        return this.#spaces(at)
      case Token.newline:
        // NL = %x0A / %x0D.0A, and a lone CR, which ends a line in Smithy's strings too
        return code === carriageReturn && this.#text.charCodeAt(at) === lineFeed ? at + 1 : at
      case Token.string:
        return this.#quoted(at)
      case Token.comment:
        return this.#comment(at)
      case Token.number:
        return this.#number()
      case Token.colon:
        if (this.#text.charCodeAt(at) !== equalSign) return at
        this.kind = Token.walrus
        return at + 1
      case Token.error:
        return this.#unexpected(code)
      default:
        return at
    }
  }

  /** Makes the token one of the kind `error`. */
  #fail(problem: Problem, end: number, shownFrom = this.start): number {
    this.kind = Token.error
    this.problem = { ...problem, start: shownFrom, end }
    return end
  }

  // SP = 1*(%x20 / %x09)
  #spaces(from: number): number {
    const text = this.#text
    let at = from
    for (let code = text.charCodeAt(at); code === 0x20 || code === 0x09; code = text.charCodeAt(at)) at++
    return at
  }

  // Identifier      = IdentifierStart *IdentifierChars
  // IdentifierStart = (1*"_" (ALPHA / DIGIT)) / ALPHA
  // IdentifierChars = ALPHA / DIGIT / "_"
  #identifier(from: number): number {
    const text = this.#text
    let at = from
    while (identifierPart[text.charCodeAt(at)] === 1) at++
    if (text.charCodeAt(this.start) !== underscore) return at
    const word = text.slice(this.start, at)
    return /^_+$/.test(word) ? this.#fail(syntax.unfinishedIdentifier(word), at) : at
  }

  // Comment              = DocumentationComment / LineComment
  // DocumentationComment = "///" *NotNL NL
  // LineComment          = "//" *NotNL NL
  #comment(from: number): number {
    const text = this.#text
    if (text.charCodeAt(from) !== slash) return this.#fail(syntax.unexpectedCharacter("/"), from)
    if (text.charCodeAt(from + 1) === slash) this.kind = Token.documentation
    let at = from + 1
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === lineFeed) return at + 1
      if (code === carriageReturn) return text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1
    }
    return at
  }

  // Number = ["-"] Int [Frac] [Exp]
  // Int    = "0" / (%x31-39 *DIGIT)
  // Frac   = "." 1*DIGIT
  // Exp    = ("e" / "E") ["-" / "+"] 1*DIGIT
  #number(): number {
    const text = this.#text
    const first = text.charCodeAt(this.start) === minus ? this.start + 1 : this.start
    let at = this.#digits(first)
    if (at === first) return this.#digitMissing(at)
    if (at > first + 1 && text.charCodeAt(first) === zero) {
      return this.#fail(syntax.leadingZero(text.slice(this.start, at)), at)
    }
    if (text.charCodeAt(at) === dot) {
      const fraction = at + 1
      at = this.#digits(fraction)
      if (at === fraction) return this.#digitMissing(at)
    }
    if (/[eE]/.test(text.charAt(at))) {
      const exponent = /[+-]/.test(text.charAt(at + 1)) ? at + 2 : at + 1
      at = this.#digits(exponent)
      if (at === exponent) return this.#digitMissing(at)
    }
    return at
  }

  #digits(from: number): number {
    let at = from
    for (let code = this.#text.charCodeAt(at); code >= zero && code <= nine; code = this.#text.charCodeAt(at)) at++
    return at
  }

  #digitMissing(end: number): number {
    return this.#fail(syntax.digitMissing(this.#text.slice(this.start, end)), end)
  }

  // QuotedText = DQUOTE *QuotedChar DQUOTE
  #quoted(from: number): number {
    const text = this.#text
    if (text.startsWith('""', from)) return this.#textBlock(from + 2)
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === quote) return at + 1
      if (code === backslash) at++
    }
    return this.#unclosed('"')
  }

  // TextBlock = ThreeDquotes *SP NL *QuotedChar ThreeDquotes
  #textBlock(from: number): number {
    const text = this.#text
    this.kind = Token.textBlock
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === quote && text.startsWith('""', at + 1)) return at + 3
      if (code === backslash) at++
    }
    return this.#unclosed('"""')
  }

  #unclosed(quotes: string): number {
    const { line, column } = positionAt(this.#source, this.start)
    const end = this.#text.length
    return this.#fail(syntax.unclosedString(quotes, line, column), end, end)
  }

  #unexpected(code: number): number {
    const character = String.fromCodePoint(this.#text.codePointAt(this.start) ?? code)
    const end = this.start + character.length
    if (code !== byteOrderMark || this.start > 0) return this.#fail(syntax.unexpectedCharacter(character), end)
    // Editors put a byte order mark before the text without showing it.
    this.kind = Token.space
    return end
  }
}
