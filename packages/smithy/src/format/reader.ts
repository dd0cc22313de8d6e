import { Lexer } from "../syntax/lexer.ts"
import { positionAt, type Source } from "../syntax/source.ts"
import { Token } from "../syntax/token.ts"
import { type Comment, withoutDocumentation } from "./comment.ts"

/** Reads the tokens of a source that was found to be right, and the comments between them. */
export class Reader {
  readonly #source: Source
  readonly #lexer: Lexer
  /** The line where the last token ended that is no white space. */
  lastLine = 1
  /** The relative names of shapes that were read, without member names. */
  readonly names = new Set<string>()

  constructor(source: Source) {
    this.#source = source
    this.#lexer = new Lexer(source)
  }

  at(kind: Token): boolean {
    return this.#lexer.kind === kind
  }

  /** The text of the current token. */
  text(): string {
    return this.#source.text.slice(this.#lexer.start, this.#lexer.end)
  }

  atWord(word: string): boolean {
    return this.at(Token.identifier) && this.text() === word
  }

  /** True for a string or name with a colon behind it. */
  isKey(): boolean {
    if (!this.at(Token.string) && !this.at(Token.identifier)) return false
    const { start } = this.#lexer
    this.#lexer.next()
    this.comments()
    const isKey = this.at(Token.colon)
    this.#lexer.moveTo(start)
    return isKey
  }

  /** The line of the current token. */
  line(): number {
    return positionAt(this.#source, this.#lexer.start).line
  }

  /** Passes a token and answers with its text. */
  take(): string {
    const text = this.text()
    this.lastLine = positionAt(this.#source, this.#lexer.end).line
    this.#lexer.next()
    return text
  }

  skipSpaces(): void {
    while (this.at(Token.space)) this.#lexer.next()
  }

  /** Passes white space, and answers with the comments in it. */
  comments(): readonly Comment[] {
    const comments: Comment[] = []
    const lexer = this.#lexer
    while (lexer.kind <= Token.documentation && lexer.kind !== Token.endOfFile) {
      const documentation = lexer.kind === Token.documentation
      if (documentation || lexer.kind === Token.comment) {
        comments.push({ text: this.text().trimEnd(), documentation, line: this.line() })
      }
      lexer.next()
    }
    return comments
  }

  /** As `comments`, where none can document anything. */
  plainComments(): readonly Comment[] {
    return this.comments().map(withoutDocumentation)
  }

  /** Passes a shape id, a namespace or a single name. */
  name(): string {
    let name = this.take()
    while (this.at(Token.dot) || this.at(Token.pound) || this.at(Token.dollar)) name += this.take() + this.take()
    if (!name.includes("#")) this.names.add(name.replace(/\$.*/, ""))
    return name
  }
}
