import type { Diagnostic } from "../diagnostic/diagnostic.ts"
import { type Outline, outlineOf } from "./json-outline.ts"
import { errorLimit, nestingLimit } from "./limits.ts"
import { type Problem, syntax } from "./messages.ts"
import { type Node, setProperty } from "./node.ts"
import { numberValue } from "./number-value.ts"
import { SharedStrings } from "./shared-strings.ts"
import { positionAt, type Source, type Span } from "./source.ts"
import { stringValue } from "./string-value.ts"
import type { NodeEntryTree, NodeTree } from "./tree.ts"

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
 *
 * @param outline which places to keep, if not all
 */
export function parseJson(source: Source, outline?: Outline): JsonTree {
  const parser = new JsonParser(source)
  const root = parser.parseFile(outline)
  return { source, diagnostics: parser.diagnostics, ...(root ? { root } : {}) }
}

/** The value at an offset of a JSON file, or that of the property whose key begins there. */
export function parseJsonAt(source: Source, offset: number): NodeTree | undefined {
  return new JsonParser(source).parseAt(offset)
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /[A-Za-z_]\w*/y

const quote = 0x22
const comma = 0x2c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d
const lineFeed = 0x0a
const backslash = 0x5c
const firstPrintable = 0x20

function isSpace(code: number): boolean {
  return code === 0x20 || code === lineFeed || code === 0x0d || code === 0x09
}

/** As many entries as are looked through faster than a set is made. */
const few = 8

function hasKey(entries: readonly NodeEntryTree[], text: string): boolean {
  for (const { key } of entries) if (key.text === text) return true
  return false
}

function treeOf(value: Node, span: Span): NodeTree {
  if (value === null) return { kind: "null", span }
  switch (typeof value) {
    case "boolean":
      return { kind: "boolean", value, span }
    case "string":
      return { kind: "string", value, span }
    case "object":
      return { kind: "whole", value, span }
    default:
      return { kind: "number", value, span }
  }
}

class JsonParser {
  readonly diagnostics: Diagnostic[] = []
  readonly #source: Source
  readonly #text: string
  readonly #shared = new SharedStrings()
  #at = 0
  #depth = 0
  /** True from the first error on that cannot be read past: then everything ends where it is. */
  #stopped = false

  constructor(source: Source) {
    this.#source = source
    this.#text = source.text
  }

  parseFile(outline: Outline): NodeTree | undefined {
    // A byte order mark is no part of the text.
    if (this.#text.startsWith("\uFEFF")) this.#at = 1
    const root = this.#value(outline)
    this.#skipSpace()
    if (!this.#stopped && this.#at < this.#text.length) this.#stop("the end of the file")
    return root
  }

  parseAt(offset: number): NodeTree | undefined {
    this.#at = offset
    const value = this.#value()
    this.#skipSpace()
    if (this.#text[this.#at] !== ":") return value
    this.#at++
    return this.#value()
  }

  #value(outline?: Outline): NodeTree | undefined {
    this.#skipSpace()
    const start = this.#at
    const code = this.#text.charCodeAt(start)
    if (outline !== "whole" && (code === openBrace || code === openBracket)) {
      if (!this.#enter()) return undefined
      const tree = code === openBrace ? this.#object(outline) : this.#array()
      this.#depth--
      return tree
    }
    // Types, targets and the like are as few as keys are.
    const value = outline !== "whole" && code === quote ? this.#string(this.#shared) : this.#plain()
    return value === undefined ? undefined : treeOf(value, this.#span(start, this.#at))
  }

  #object(outline: Outline): NodeTree {
    const start = this.#at
    const entries: NodeEntryTree[] = []
    let keys: Set<string> | undefined
    for (let more = this.#open(closeBrace); more; more = this.#next(closeBrace, start)) {
      const keyStart = this.#at
      const key = this.#key()
      if (key === undefined) break
      const span = this.#span(keyStart, this.#at)
      if (!this.#expect(":")) break
      const value = this.#value(outlineOf(outline, key))
      if (keys ? keys.has(key) : hasKey(entries, key)) {
        this.#report(syntax.duplicateKey(key), span.start, span.end)
      } else if (value) {
        entries.push({ key: { text: key, span }, value })
        if (keys) keys.add(key)
        else if (entries.length > few) keys = new Set(entries.map((entry) => entry.key.text))
      }
    }
    return { kind: "object", entries, span: this.#span(start, this.#at) }
  }

  #array(): NodeTree {
    const start = this.#at
    const items: NodeTree[] = []
    for (let more = this.#open(closeBracket); more; more = this.#next(closeBracket, start)) {
      const item = this.#value()
      if (item) items.push(item)
    }
    return { kind: "array", items, span: this.#span(start, this.#at) }
  }

  /** A value without the places of its parts. */
  #plain(): Node | undefined {
    this.#skipSpace()
    switch (this.#text.charCodeAt(this.#at)) {
      case quote:
        return this.#string()
      case openBrace:
      case openBracket: {
        if (!this.#enter()) return undefined
        const value = this.#text.charCodeAt(this.#at) === openBrace ? this.#plainObject() : this.#plainArray()
        this.#depth--
        return value
      }
      default:
        return this.#number() ?? this.#keyword()
    }
  }

  #plainObject(): Node {
    const opening = this.#at
    const object: { [key: string]: Node } = {}
    for (let more = this.#open(closeBrace); more; more = this.#next(closeBrace, opening)) {
      const start = this.#at
      const key = this.#key()
      const end = this.#at
      if (key === undefined || !this.#expect(":")) break
      const value = this.#plain()
      if (Object.hasOwn(object, key)) this.#report(syntax.duplicateKey(key), start, end)
      else if (value !== undefined) setProperty(object, key, value)
    }
    return object
  }

  #plainArray(): Node {
    const opening = this.#at
    const items: Node[] = []
    for (let more = this.#open(closeBracket); more; more = this.#next(closeBracket, opening)) {
      const item = this.#plain()
      if (item !== undefined) items.push(item)
    }
    return items
  }

  /** Goes one level deeper, unless that is too deep. */
  #enter(): boolean {
    if (this.#depth >= nestingLimit) {
      this.#report(syntax.nestedTooDeep(nestingLimit), this.#at, this.#at + 1)
      this.#stopped = true
      return false
    }
    this.#depth++
    return true
  }

  /** Passes an opening bracket. True when an item follows; otherwise the closing bracket is passed as well. */
  #open(close: number): boolean {
    this.#at++
    this.#skipSpace()
    if (this.#text.charCodeAt(this.#at) !== close) return true
    this.#at++
    return false
  }

  /** As `#open`, behind an item. A comma too few or too many does not end the reading. */
  #next(close: number, opening: number): boolean {
    if (this.#stopped) return false
    this.#skipSpace()
    const hasComma = this.#text.charCodeAt(this.#at) === comma
    if (hasComma) {
      this.#at++
      this.#skipSpace()
    }
    if (this.#text.charCodeAt(this.#at) === close) {
      if (hasComma) {
        const found = `\`${String.fromCharCode(close)}\``
        this.#report(syntax.expected("a value after the comma", found), this.#at, this.#at + 1)
      }
      this.#at++
      return false
    }
    if (hasComma) return true
    if (!/["{[\w-]/.test(this.#text[this.#at] ?? "")) {
      this.#stopUnclosed(`\`,\` or \`${String.fromCharCode(close)}\``, opening)
      return false
    }
    this.#report(syntax.expected("`,`", this.#found()), this.#at, this.#at + 1)
    return true
  }

  #key(): string | undefined {
    if (this.#text.charCodeAt(this.#at) === quote) return this.#string(this.#shared)
    this.#stop("a key in double quotes or `}`")
    return undefined
  }

  #string(shared?: SharedStrings): string | undefined {
    const text = this.#text
    const start = this.#at
    let end = start + 1
    let isPlain = true
    for (let code = text.charCodeAt(end); code !== quote && code !== lineFeed; ) {
      if (Number.isNaN(code)) break
      if (code === backslash || code < firstPrintable) isPlain = false
      end += code === backslash ? 2 : 1
      code = text.charCodeAt(end)
    }
    if (text.charCodeAt(end) !== quote) {
      this.#at = Math.min(end, text.length)
      const { line, column } = positionAt(this.#source, start)
      this.#report(syntax.unclosedString('"', line, column), start, start + 1)
      this.#stopped = true
      return undefined
    }
    this.#at = end + 1
    // Nearly all strings are plain, and then need no look at each character.
    if (isPlain) return shared ? shared.slice(text, start + 1, end) : text.slice(start + 1, end)
    return this.#escaped(start)
  }

  /**
   * The string that begins at an offset and ends here. The engine's own reader is the fastest, but says too little of
   * errors.
   */
  #escaped(start: number): string {
    const written = this.#text.slice(start, this.#at)
    try {
      return String(JSON.parse(written))
    } catch {
      const { value, problem } = stringValue(written)
      if (problem) this.#report(problem, start, this.#at)
      return value
    }
  }

  #number(): number | bigint | undefined {
    const start = this.#at
    if (!this.#skip(number)) return undefined
    const value = numberValue(this.#text.slice(start, this.#at))
    if (value === undefined) this.#report(syntax.numberTooLong(), start, this.#at)
    return value ?? 0
  }

  #keyword(): boolean | null | undefined {
    const start = this.#at
    const text = this.#skip(word) ? this.#text.slice(start, this.#at) : ""
    if (text === "null") return null
    if (text === "true" || text === "false") return text === "true"
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
