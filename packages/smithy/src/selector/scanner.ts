/** A selector that cannot be read. `offset` counts UTF-16 code units of the selector's text. */
export class SelectorError extends Error {
  override readonly name = "SelectorError"
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

const space = /\s*/y
const identifier = /(?:_+[A-Za-z0-9]|[A-Za-z])\w*/y
const shapeId = /(?:_+[A-Za-z0-9]|[A-Za-z])[\w.]*(?:#(?:_+[A-Za-z0-9]|[A-Za-z])\w*)?/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Reads a selector's text; white space between tokens never matters (Smithy 2.0, "Selectors", grammar). */
export class Scanner {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
    this.#match(space)
  }

  /** The next character, or an empty string at the end. */
  peek(): string {
    return this.#text.charAt(this.#at)
  }

  /** Takes `token` when it is next. */
  take(token: string): boolean {
    if (!this.#text.startsWith(token, this.#at)) return false
    this.#at += token.length
    this.#match(space)
    return true
  }

  expect(token: string): void {
    if (!this.take(token)) this.fail(`expected "${token}"`)
  }

  identifier(what: string): string {
    return this.#token(identifier) ?? this.fail(`expected ${what}`)
  }

  /** SelectorValue: quoted text, a number, or a shape id without a member. */
  value(): string {
    const quote = this.peek()
    if (quote === "'" || quote === '"') return this.#quoted(quote)
    return this.#token(number) ?? this.#token(shapeId) ?? this.fail("expected a quoted text, a number or a shape id")
  }

  fail(message: string): never {
    const found = this.peek() === "" ? "the end" : `"${this.peek()}"`
    throw new SelectorError(`${message}, found ${found}`, this.#at)
  }

  #quoted(quote: string): string {
    const end = this.#text.indexOf(quote, this.#at + 1)
    if (end === -1) throw new SelectorError(`the text that starts here lacks its closing ${quote}`, this.#at)
    const text = this.#text.slice(this.#at + 1, end)
    this.#at = end + 1
    this.#match(space)
    return text
  }

  #token(pattern: RegExp): string | undefined {
    const token = this.#match(pattern)
    if (token) this.#match(space)
    return token || undefined
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    this.#at += found?.length ?? 0
    return found
  }
}
