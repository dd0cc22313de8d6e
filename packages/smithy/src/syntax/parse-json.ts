import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import { errorLimit, nestingLimit } from "./limits.ts"
import { type Problem, syntax } from "./messages.ts"
import { numberValue } from "./number-value.ts"
import { positionAt, type Source, type Span } from "./source.ts"
import { stringValue } from "./string-value.ts"
import type { NameTree, NodeEntryTree, NodeTree } from "./tree.ts"

/** One parsed JSON file. What could be read is there even when `diagnostics` has errors. */
export interface JsonTree {
  readonly source: Source
  /** Absent when the text does not begin with a value. */
  readonly root?: NodeTree
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Parses JSON (RFC 8259) and keeps the places of all values. Never throws: what is wrong is in the diagnostics, with
 * Smithy's event id `Model`, and what stands before it is in the tree. Keys that are set twice are errors.
 */
export function parseJson(source: Source): JsonTree {
  const parser = new JsonParser(source)
  const root = parser.parseFile()
  return { source, diagnostics: parser.diagnostics, ...(root ? { root } : {}) }
}

const space = /[ \t\r\n]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /[A-Za-z_]\w*/y

class JsonParser {
  readonly diagnostics: Diagnostic[] = []
  readonly #source: Source
  readonly #text: string
  #at = 0
  #depth = 0
  /** True from the first error on that cannot be read past: then everything ends where it is. */
  #stopped = false

  constructor(source: Source) {
    this.#source = source
    this.#text = source.text
  }

  parseFile(): NodeTree | undefined {
    // A byte order mark is no part of the text.
    if (this.#text.startsWith("\uFEFF")) this.#at = 1
    const root = this.#value()
    this.#skip(space)
    if (!this.#stopped && this.#at < this.#text.length) this.#stop("the end of the file")
    return root
  }

  #value(): NodeTree | undefined {
    this.#skip(space)
    switch (this.#text[this.#at]) {
      case "{":
        return this.#nested(() => this.#object())
      case "[":
        return this.#nested(() => this.#array())
      case '"': {
        const string = this.#string()
        return string && { kind: "string", value: string.text, span: string.span }
      }
      default:
        return this.#number() ?? this.#keyword()
    }
  }

  #nested(read: () => NodeTree): NodeTree | undefined {
    if (this.#depth >= nestingLimit) {
      this.#report(syntax.nestedTooDeep(nestingLimit), this.#at, this.#at + 1)
      this.#stopped = true
      return undefined
    }
    this.#depth++
    const node = read()
    this.#depth--
    return node
  }

  #object(): NodeTree {
    const start = this.#at
    const entries: NodeEntryTree[] = []
    const keys = new Set<string>()
    this.#items("}", () => {
      if (this.#text[this.#at] !== '"') return this.#stop("a key in double quotes or `}`")
      const key = this.#string()
      if (key && this.#expect(":")) this.#addEntry(entries, keys, key)
    })
    return { kind: "object", entries, span: this.#span(start, this.#at) }
  }

  #addEntry(entries: NodeEntryTree[], keys: Set<string>, key: NameTree): void {
    const value = this.#value()
    if (keys.has(key.text)) this.#report(syntax.duplicateKey(key.text), key.span.start, key.span.end)
    else if (value) entries.push({ key, value })
    keys.add(key.text)
  }

  #array(): NodeTree {
    const start = this.#at
    const items: NodeTree[] = []
    this.#items("]", () => {
      const item = this.#value()
      if (item) items.push(item)
    })
    return { kind: "array", items, span: this.#span(start, this.#at) }
  }

  /** Reads from the opening bracket to the closing one. A comma too few or too many does not end the reading. */
  #items(close: string, readItem: () => void): void {
    const opening = this.#at
    this.#at++
    let comma = false
    for (let first = true; !this.#stopped; first = false) {
      this.#skip(space)
      if (this.#text[this.#at] === close) {
        if (comma) this.#report(syntax.expected("a value after the comma", `\`${close}\``), this.#at, this.#at + 1)
        this.#at++
        return
      }
      if (!first && !comma) {
        if (!/["{[\w-]/.test(this.#text[this.#at] ?? "")) {
          this.#stopUnclosed(`\`,\` or \`${close}\``, opening)
          return
        }
        this.#report(syntax.expected("`,`", this.#found()), this.#at, this.#at + 1)
      }
      readItem()
      this.#skip(space)
      comma = !this.#stopped && this.#text[this.#at] === ","
      if (comma) this.#at++
    }
  }

  #string(): NameTree | undefined {
    const start = this.#at
    let end = start + 1
    while (end < this.#text.length && this.#text[end] !== '"' && this.#text[end] !== "\n") {
      end += this.#text[end] === "\\" ? 2 : 1
    }
    if (this.#text[end] !== '"') {
      this.#at = Math.min(end, this.#text.length)
      const { line, column } = positionAt(this.#source, start)
      this.#report(syntax.unclosedString('"', line, column), start, start + 1)
      this.#stopped = true
      return undefined
    }
    this.#at = end + 1
    const { value, problem } = stringValue(this.#text.slice(start, this.#at))
    if (problem) this.#report(problem, start, this.#at)
    return { text: value, span: this.#span(start, this.#at) }
  }

  #number(): NodeTree | undefined {
    const start = this.#at
    if (!this.#skip(number)) return undefined
    const value = numberValue(this.#text.slice(start, this.#at))
    if (value === undefined) this.#report(syntax.numberTooLong(), start, this.#at)
    return { kind: "number", value: value ?? 0, span: this.#span(start, this.#at) }
  }

  #keyword(): NodeTree | undefined {
    const start = this.#at
    const text = this.#skip(word) ? this.#text.slice(start, this.#at) : ""
    const span = this.#span(start, this.#at)
    if (text === "null") return { kind: "null", span }
    if (text === "true" || text === "false") return { kind: "boolean", value: text === "true", span }
    this.#at = start
    this.#stop("a value")
    return undefined
  }

  #expect(character: string): boolean {
    this.#skip(space)
    if (this.#text[this.#at] !== character) {
      this.#stop(`\`${character}\``)
      return false
    }
    this.#at++
    return true
  }

  /** Passes what matches here; false when that is nothing. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    if (!pattern.test(this.#text)) return false
    const passed = pattern.lastIndex > this.#at
    this.#at = pattern.lastIndex
    return passed
  }

  #stop(expected: string): void {
    if (!this.#stopped) this.#report(syntax.expected(expected, this.#found()), this.#at, this.#at + 1)
    this.#stopped = true
  }

  #stopUnclosed(expected: string, opening: number): void {
    if (!this.#stopped) {
      const { line, column } = positionAt(this.#source, opening)
      const hint = syntax.unclosedBracket(this.#text.charAt(opening), line, column)
      const atEnd = this.#at >= this.#text.length
      this.#report({ ...syntax.expected(expected, this.#found()), ...(atEnd ? { hint } : {}) }, this.#at, this.#at + 1)
    }
    this.#stopped = true
  }

  #found(): string {
    const code = this.#text.codePointAt(this.#at)
    return code === undefined ? "the end of the file" : `\`${String.fromCodePoint(code)}\``
  }

  #span(start: number, end: number): Span {
    return { source: this.#source, start, end }
  }

  #report(problem: Problem, start: number, end: number): void {
    if (this.diagnostics.length > errorLimit) return
    const shown = this.diagnostics.length === errorLimit ? syntax.tooManyErrors(errorLimit) : problem
    const span = this.#span(start, Math.min(end, this.#text.length))
    this.diagnostics.push({ severity: "ERROR", id: "Model", ...shown, span })
  }
}
