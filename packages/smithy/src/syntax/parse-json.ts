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

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /[A-Za-z_]\w*/y

const quote = 0x22
const lineFeed = 0x0a
const backslash = 0x5c
const firstPrintable = 0x20

function isSpace(code: number): boolean {
  return code === 0x20 || code === lineFeed || code === 0x0d || code === 0x09
}

/** The keys of one object. Most have a few, which are found faster in a list than in a set. */
class Keys {
  #list: string[] = []
  #set: Set<string> | undefined

  /** False when the key is there already. */
  add(key: string): boolean {
    if (this.#set ? this.#set.has(key) : this.#list.includes(key)) return false
    if (this.#set) this.#set.add(key)
    else if (this.#list.push(key) > 8) this.#set = new Set(this.#list)
    return true
  }
}

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
    this.#skipSpace()
    if (!this.#stopped && this.#at < this.#text.length) this.#stop("the end of the file")
    return root
  }

  #value(): NodeTree | undefined {
    this.#skipSpace()
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
    const keys = new Keys()
    this.#items("}", () => {
      if (this.#text[this.#at] !== '"') return this.#stop("a key in double quotes or `}`")
      const key = this.#string()
      if (key && this.#expect(":")) this.#addEntry(entries, keys, key)
    })
    return { kind: "object", entries, span: this.#span(start, this.#at) }
  }

  #addEntry(entries: NodeEntryTree[], keys: Keys, key: NameTree): void {
    const value = this.#value()
    if (!keys.add(key.text)) this.#report(syntax.duplicateKey(key.text), key.span.start, key.span.end)
    else if (value) entries.push({ key, value })
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
      this.#skipSpace()
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
      this.#skipSpace()
      comma = !this.#stopped && this.#text[this.#at] === ","
      if (comma) this.#at++
    }
  }

  #string(): NameTree | undefined {
    const start = this.#at
    let end = start + 1
    let isPlain = true
    for (let code = this.#text.charCodeAt(end); code !== quote && code !== lineFeed; ) {
      if (Number.isNaN(code)) break
      if (code === backslash || code < firstPrintable) isPlain = false
      end += code === backslash ? 2 : 1
      code = this.#text.charCodeAt(end)
    }
    if (this.#text[end] !== '"') {
      this.#at = Math.min(end, this.#text.length)
      const { line, column } = positionAt(this.#source, start)
      this.#report(syntax.unclosedString('"', line, column), start, start + 1)
      this.#stopped = true
      return undefined
    }
    this.#at = end + 1
    // Nearly all strings are plain, and then need no look at each character.
    if (isPlain) return { text: this.#text.slice(start + 1, end), span: this.#span(start, this.#at) }
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
    this.#skipSpace()
    if (this.#text[this.#at] !== character) {
      this.#stop(`\`${character}\``)
      return false
    }
    this.#at++
    return true
  }

  /** White space is half of a model, so that a regular expression would take its time. */
  #skipSpace(): void {
    for (let code = this.#text.charCodeAt(this.#at); isSpace(code); code = this.#text.charCodeAt(this.#at)) this.#at++
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
