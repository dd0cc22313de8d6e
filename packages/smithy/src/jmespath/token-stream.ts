import { JmespathError } from "./jmespath-error.ts"
import { type Token, type TokenKind, tokenize } from "./lexer.ts"

/** Expressions that people write have a dozen operators; the limits keep a hostile one from exhausting the stack. */
const mostOperators = 1000
const maximumDepth = 200

/** The tokens of an expression, and how much of its limits is used up. */
export class TokenStream {
  readonly #tokens: readonly Token[]
  #at = 0
  #operators = 0
  #depth = 0

  /** Throws `JmespathError`. */
  constructor(text: string) {
    this.#tokens = tokenize(text)
  }

  peek(ahead = 0): Token {
    const token = this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)]
    if (token === undefined) throw new Error("there is always a last token")
    return token
  }

  next(): Token {
    const token = this.peek()
    this.#at++
    return token
  }

  at(kind: TokenKind): boolean {
    return this.peek().kind === kind
  }

  /** Passes a token when it is of that kind. */
  take(kind: TokenKind): Token | undefined {
    return this.at(kind) ? this.next() : undefined
  }

  expect(kind: TokenKind, what: string): Token {
    return this.take(kind) ?? this.fail(`expected ${what}`)
  }

  /** Fails at the current token. */
  fail(message: string): never {
    const { kind, text, start } = this.peek()
    const found = kind === "end" ? "the end" : JSON.stringify(text)
    throw new JmespathError("syntax", `${message}, found ${found}`, start)
  }

  countOperator(): void {
    this.#operators++
    if (this.#operators > mostOperators) this.fail(`there are more than ${mostOperators} operators`)
  }

  /** Runs `read` one level deeper. */
  nested<T>(read: () => T): T {
    if (this.#depth >= maximumDepth) this.fail(`the expression is nested deeper than ${maximumDepth}`)
    this.#depth++
    const result = read()
    this.#depth--
    return result
  }
}
