import { positionAt, type Source } from "./source.ts"

/** What the lexer tells apart. `word` is an identifier, `line` a line break; commas count as white space in Smithy. */
export type TokenKind =
  | "word"
  | "number"
  | "string"
  | "text block"
  | "documentation"
  | "comment"
  | "space"
  | "comma"
  | "line"
  | ":="
  | "{"
  | "}"
  | "("
  | ")"
  | "["
  | "]"
  | ":"
  | "="
  | "@"
  | "$"
  | "#"
  | "."
  | "end"
  | "invalid"

const punctuation: ReadonlyMap<number, TokenKind> = new Map(
  (["{", "}", "(", ")", "[", "]", ":", "=", "@", "$", "#", "."] as const).map((one) => [one.charCodeAt(0), one]),
)

const quote = 0x22
const backslash = 0x5c
const slash = 0x2f
const lineFeed = 0x0a
const carriageReturn = 0x0d
const minus = 0x2d

/**
 * Splits a source into tokens, one at a time: `next` moves on, and `kind`, `start` and `end` say what is there. Nothing
 * is allocated for a token, and every character belongs to exactly one.
 */
export class Lexer {
  readonly source: Source
  kind: TokenKind = "end"
  start = 0
  end = 0
  /** Why an `invalid` token is none, and the offset to say it at. */
  problem = ""
  problemAt = 0
  readonly #text: string

  constructor(source: Source) {
    this.source = source
    this.#text = source.text
    // A byte order mark is not part of the text.
    if (this.#text.charCodeAt(0) === 0xfeff) this.end = 1
    this.next()
  }

  /** The token's own text. */
  get text(): string {
    return this.#text.slice(this.start, this.end)
  }

  next(): void {
    this.start = this.end
    if (this.start >= this.#text.length) this.kind = "end"
    else this.kind = this.#scan(this.#text.charCodeAt(this.start))
  }

  /** Goes back to a token that started at `offset`. */
  reset(offset: number): void {
    this.end = offset
    this.next()
  }

  #scan(code: number): TokenKind {
    if (isSpace(code)) return this.#take("space", isSpace)
    if (isWordStart(code)) return this.#take("word", isWordPart)
    if (code === lineFeed || code === carriageReturn) return this.#scanLine(code)
    if (code === slash) return this.#scanComment()
    if (code === quote) return this.#scanQuoted()
    if (isDigit(code) || code === minus) return this.#scanNumber()
    this.end = this.start + 1
    if (code === 0x2c) return "comma"
    const kind = punctuation.get(code)
    if (kind === undefined) return this.#invalid("this character has no meaning here")
    if (kind !== ":" || this.#at(this.end) !== 0x3d) return kind
    this.end++
    return ":="
  }

  #take(kind: TokenKind, belongs: (code: number) => boolean): TokenKind {
    let end = this.start + 1
    while (belongs(this.#at(end))) end++
    this.end = end
    return kind
  }

  // NL = %x0A / %x0D.0A ; a lone carriage return is taken for a line break too
  #scanLine(code: number): TokenKind {
    this.end = this.start + (code === carriageReturn && this.#at(this.start + 1) === lineFeed ? 2 : 1)
    return "line"
  }

  // Comment = DocumentationComment / LineComment
  #scanComment(): TokenKind {
    if (this.#at(this.start + 1) !== slash) {
      this.end = this.start + 1
      return this.#invalid("a comment starts with two slashes")
    }
    let end = this.start + 2
    while (end < this.#text.length && this.#at(end) !== lineFeed && this.#at(end) !== carriageReturn) end++
    this.end = end
    return this.#at(this.start + 2) === slash ? "documentation" : "comment"
  }

  // QuotedText = DQUOTE *QuotedChar DQUOTE, TextBlock = ThreeDquotes [SP] NL *TextBlockContent ThreeDquotes
  #scanQuoted(): TokenKind {
    const block = this.#text.startsWith('"""', this.start)
    const closing = block ? '"""' : '"'
    let at = this.start + closing.length
    for (;;) {
      const code = this.#at(at)
      if (Number.isNaN(code)) break
      if (code === backslash) at += 2
      else if (code === quote && (!block || this.#text.startsWith(closing, at))) {
        this.end = at + closing.length
        return block ? "text block" : "string"
      } else at++
    }
    this.end = this.#text.length
    const { line } = positionAt(this.source, this.start)
    return this.#invalid(`${closing} is missing: it would close the text that starts on line ${line}`, this.end)
  }

  // Number = [minus] int [frac] [exp], as in RFC 8259
  #scanNumber(): TokenKind {
    let at = this.start
    if (this.#at(at) === minus) at++
    const zero = this.#at(at) === 0x30
    if (!isDigit(this.#at(at))) return this.#badNumber(at, "a minus sign needs a digit after it")
    while (isDigit(this.#at(at))) at++
    if (zero && at - this.start > (this.#at(this.start) === minus ? 2 : 1))
      return this.#badNumber(at, "a number has no leading zero")
    if (this.#at(at) === 0x2e) {
      if (!isDigit(this.#at(at + 1))) return this.#badNumber(at + 1, "a decimal point needs a digit after it")
      at++
      while (isDigit(this.#at(at))) at++
    }
    if ((this.#at(at) | 0x20) === 0x65) {
      at++
      if (this.#at(at) === minus || this.#at(at) === 0x2b) at++
      if (!isDigit(this.#at(at))) return this.#badNumber(at, "an exponent needs a digit")
      while (isDigit(this.#at(at))) at++
    }
    this.end = at
    return "number"
  }

  #badNumber(end: number, problem: string): TokenKind {
    this.end = end
    return this.#invalid(problem)
  }

  #invalid(problem: string, at = this.start): TokenKind {
    this.problem = problem
    this.problemAt = at
    return "invalid"
  }

  /** NaN past the end, which belongs to nothing. */
  #at(index: number): number {
    return this.#text.charCodeAt(index)
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isWordStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f
}

function isWordPart(code: number): boolean {
  return isWordStart(code) || isDigit(code)
}
