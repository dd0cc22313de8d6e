import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import { Lexer, type TokenKind } from "./lexer.ts"
import type { Source, Span } from "./source.ts"
import type { NameTree } from "./tree.ts"

/** Ends the statement being read; `parseIdl` catches it and goes on with the next. It never leaves this folder. */
export class SyntaxFailure extends Error {}

/** A documentation comment that has been passed and may still belong to what follows. */
export interface PendingDocumentation {
  readonly text: string
  readonly span: Span
}

const names: Partial<Record<TokenKind, string>> = {
  word: "a name",
  string: "a quoted text",
  number: "a number",
  line: "a line break",
  space: "a space",
  end: "the end of the file",
}

/** Where the parser stands in a file, and what it has to say about it. */
export class Cursor {
  readonly source: Source
  readonly diagnostics: Diagnostic[] = []
  /** `$version`, once read; files without one are 1.0. */
  version = "1.0"
  readonly #lexer: Lexer
  #documentation: { text: string[]; start: number; end: number } | undefined

  constructor(source: Source) {
    this.source = source
    this.#lexer = new Lexer(source)
  }

  get kind(): TokenKind {
    return this.#lexer.kind
  }

  get text(): string {
    return this.#lexer.text
  }

  get start(): number {
    return this.#lexer.start
  }

  get end(): number {
    return this.#lexer.end
  }

  span(start: number, end = this.#lexer.start): Span {
    return { source: this.source, start, end }
  }

  tokenSpan(): Span {
    return this.span(this.#lexer.start, this.#lexer.end)
  }

  next(): void {
    this.#lexer.next()
  }

  reset(offset: number): void {
    this.#lexer.reset(offset)
  }

  /** Passes a token of this kind; says whether there was one. */
  take(kind: TokenKind): boolean {
    if (this.#lexer.kind !== kind) return false
    this.#lexer.next()
    return true
  }

  expect(kind: TokenKind, hint?: string): void {
    if (!this.take(kind)) this.fail(`Expected ${describe(kind)}`, hint)
  }

  /** Whether the next token is this word. */
  isWord(word: string): boolean {
    return this.#lexer.kind === "word" && this.#lexer.text === word
  }

  // Identifier = IdentifierStart *IdentifierChars
  identifier(what: string): NameTree {
    if (this.#lexer.kind !== "word" || /^_+$/.test(this.text)) this.fail(`Expected ${what}`)
    const name = { text: this.text, span: this.tokenSpan() }
    this.next()
    return name
  }

  // SP = 1*(%x20 / %x09)
  skipSpaces(): void {
    while (this.#lexer.kind === "space") this.#lexer.next()
  }

  expectSpaces(): void {
    if (this.#lexer.kind !== "space") this.fail("Expected a space")
    this.skipSpaces()
  }

  /** WS = 1*(SP / NL / Comment / Comma). Documentation comments are remembered for `takeDocumentation`. */
  skipWhitespace(): void {
    for (;;) {
      switch (this.#lexer.kind) {
        case "documentation":
          this.#remember()
          break
        case "space":
        case "line":
        case "comma":
        case "comment":
          break
        default:
          return
      }
      this.#lexer.next()
    }
  }

  // BR = [SP] 1*(Comment / NL) [WS]
  expectLineBreak(): void {
    while (this.#lexer.kind === "space" || this.#lexer.kind === "comma") this.#lexer.next()
    if (!["line", "comment", "documentation", "end"].includes(this.#lexer.kind))
      this.fail("Expected a line break", "Every statement and every assigned value ends its line.")
    // A documentation comment on the line that ends here documents nothing.
    if (this.#lexer.kind === "documentation") this.#lexer.next()
    this.dropDocumentation()
    this.skipWhitespace()
  }

  takeDocumentation(): PendingDocumentation | undefined {
    const pending = this.#documentation
    this.#documentation = undefined
    return pending && { text: pending.text.join("\n"), span: this.span(pending.start, pending.end) }
  }

  dropDocumentation(): void {
    this.#documentation = undefined
  }

  #remember(): void {
    const line = this.text.slice(this.text.startsWith("/// ") ? 4 : 3)
    this.#documentation ??= { text: [], start: this.start, end: this.end }
    this.#documentation.text.push(line)
    this.#documentation.end = this.end
  }

  /** Reports what is wrong at the current token and gives the statement up. */
  fail(message: string, hint?: string): never {
    const { kind, problem, problemAt } = this.#lexer
    if (kind === "invalid") this.report(capitalize(problem), this.span(problemAt, this.#lexer.end))
    else this.report(`${message}, found ${this.#found()}`, this.tokenSpan(), hint)
    throw new SyntaxFailure()
  }

  report(message: string, span: Span, hint?: string): void {
    this.diagnostics.push({ severity: "ERROR", id: "Model", message, span, ...(hint !== undefined && { hint }) })
  }

  #found(): string {
    const { kind, text } = this.#lexer
    if (kind === "word" || kind === "number" || kind === "string")
      return text.length > 40 ? `${text.slice(0, 40)}…` : text
    return describe(kind)
  }
}

function describe(kind: TokenKind): string {
  return names[kind] ?? (kind.length > 2 ? `a ${kind}` : `"${kind}"`)
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
