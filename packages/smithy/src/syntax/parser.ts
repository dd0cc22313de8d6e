import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import { unclosedHint } from "./hints.ts"
import { Lexer } from "./lexer.ts"
import { errorLimit, nestingLimit } from "./limits.ts"
import { beginsLine } from "./lines.ts"
import { type Problem, syntax } from "./messages.ts"
import type { Source, Span } from "./source.ts"
import { describeToken, Token } from "./token.ts"
import type { NameTree } from "./tree.ts"

/**
 * Thrown where the grammar cannot go on, once the diagnostic is recorded; caught where something smaller than the file
 * can be given up. It never leaves `parseIdl`.
 */
const syntaxFailure = Symbol("syntax failure")

/** What the parsing functions share: the current token, the open brackets, and what was complained of. */
export class Parser {
  readonly source: Source
  readonly lexer: Lexer
  readonly diagnostics: Diagnostic[] = []
  /** `$version` as written. */
  version = "1.0"
  namespace: string | undefined
  /** True from the first shape or `apply` on, broken ones included. */
  shapesBegun = false
  /** Offsets of the brackets that the current token stands in, the innermost last. */
  readonly open: number[] = []
  /** The last string passed. */
  lastString: Span | undefined
  /** Where the statement, member or property being read begins, without its documentation and traits. */
  began = 0
  /** The name of the shape being read. */
  shapeName: NameTree | undefined
  /** Up to here the text was read a second time after an error; see recovery. */
  rereadUntil = 0
  /** True when the statement being read was found to be too new for its version. */
  tooNew = false
  #errors = 0
  #looseDocumentation: Span | undefined

  constructor(source: Source) {
    this.source = source
    this.lexer = new Lexer(source)
  }

  at(kind: Token): boolean {
    return this.lexer.kind === kind
  }

  atWord(word: string): boolean {
    const { kind, start, end } = this.lexer
    return kind === Token.identifier && end - start === word.length && this.source.text.startsWith(word, start)
  }

  /** The text of the current token. */
  text(): string {
    return this.source.text.slice(this.lexer.start, this.lexer.end)
  }

  next(): void {
    this.lexer.next()
  }

  span(start: number, end: number): Span {
    return { source: this.source, start, end }
  }

  tokenSpan(): Span {
    return this.span(this.lexer.start, this.lexer.end)
  }

  // *SP
  skipSpaces(): void {
    while (this.lexer.kind === Token.space) this.lexer.next()
  }

  // *WS, but for documentation comments
  skipBlank(): void {
    const { lexer } = this
    while (lexer.kind <= Token.comment && lexer.kind !== Token.endOfFile) lexer.next()
  }

  // *WS. Documentation comments mean nothing here; `endLooseDocumentation` complains of them.
  skipWhitespace(): void {
    const { lexer } = this
    while (lexer.kind <= Token.documentation && lexer.kind !== Token.endOfFile) {
      if (lexer.kind === Token.documentation) this.#noteDocumentation()
      else lexer.next()
    }
  }

  /** Warns of the documentation comments passed since the last call that documented nothing. */
  endLooseDocumentation(): void {
    if (this.#looseDocumentation === undefined) return
    this.warnOfDocumentation(this.#looseDocumentation)
    this.#looseDocumentation = undefined
  }

  forgetLooseDocumentation(): void {
    this.#looseDocumentation = undefined
  }

  warnOfDocumentation(span: Span): void {
    const id = "Model.BadDocumentationComment"
    this.diagnostics.push({ severity: "WARNING", id, ...syntax.misplacedDocumentation(), span })
  }

  // BR = *SP 1*(Comment / NL) *WS, and commas are white space too
  /** Passes the end of a statement; false, and an error, when something else stands on the same line. */
  lineBreak(): boolean {
    if (beginsLine(this.source.text, this.lexer.start)) {
      this.endLooseDocumentation()
      return true
    }
    const ended = this.endMember() || this.lexer.kind <= Token.comment
    if (!ended) this.reportExpected("a line break")
    this.skipBlank()
    return ended
  }

  /** As `lineBreak`, but gives up. */
  requireLineBreak(): void {
    if (!this.lineBreak()) throw syntaxFailure
  }

  /**
   * Passes what may end the line of a member: white space, and a documentation comment, which documents nothing there.
   * True when there was one; the line is over then.
   */
  endMember(): boolean {
    while (this.at(Token.space) || this.at(Token.comma)) this.next()
    const documented = this.at(Token.documentation)
    if (documented) this.#noteDocumentation()
    this.endLooseDocumentation()
    return documented
  }

  /** Passes a token of that kind, or gives up. */
  expect(kind: Token, what: string): void {
    if (this.lexer.kind !== kind) this.failExpected(what)
    this.next()
  }

  /** Passes `{`, `[` or `(`. */
  openBracket(kind: Token, what: string): void {
    if (this.lexer.kind !== kind) this.failExpected(what)
    if (this.open.length >= nestingLimit) this.fail(syntax.nestedTooDeep(nestingLimit))
    this.open.push(this.lexer.start)
    this.next()
  }

  /** Passes `}`, `]` or `)`. */
  closeBracket(kind: Token, what: string): void {
    this.expect(kind, what)
    this.open.pop()
  }

  fail(problem: Problem, span: Span = this.tokenSpan(), shape?: string): never {
    this.report(problem, span, shape)
    throw syntaxFailure
  }

  failExpected(what: string): never {
    this.reportExpected(what)
    throw syntaxFailure
  }

  reportExpected(what: string): void {
    const { kind, problem } = this.lexer
    if (kind === Token.error && problem) {
      const { start, end, ...rest } = problem
      this.report(rest, this.span(start, end))
      return
    }
    const hint = this.#errors < errorLimit ? unclosedHint(this) : undefined
    this.report({ ...syntax.expected(what, this.describeToken()), ...(hint ? { hint } : {}) })
  }

  describeToken(): string {
    return describeToken(this.lexer.kind, this.text())
  }

  /** Records a syntax error. `shape` is the id of the shape it is about, where the event should name it. */
  report(problem: Problem, span: Span = this.tokenSpan(), shape?: string): void {
    this.#errors++
    if (this.#errors > errorLimit + 1) return
    const shown = this.#errors > errorLimit ? syntax.tooManyErrors(errorLimit) : problem
    this.diagnostics.push({ severity: "ERROR", id: "Model", ...shown, ...(shape ? { shape } : {}), span })
  }

  warn(problem: Problem, span: Span): void {
    this.diagnostics.push({ severity: "WARNING", id: "Model", ...problem, span })
  }

  /** Rethrows what is no syntax failure: those are recorded already. */
  caught(error: unknown): void {
    if (error !== syntaxFailure) throw error
  }

  /** The absolute id of a shape of this file, for diagnostics. */
  shapeId(name: string): string {
    return this.namespace === undefined ? name : `${this.namespace}#${name}`
  }

  #noteDocumentation(): void {
    const { start, end } = this.lexer
    // Recovery may have gone back to before what was passed.
    this.#looseDocumentation = this.span(Math.min(this.#looseDocumentation?.start ?? start, start), end)
    this.next()
  }
}
