import { characterTest } from "./character-test.ts"
import type { PatternNode } from "./tree.ts"

/** One character's worth of a pattern: a class, an escape, or the character itself. */
const character = (unicode: string) =>
  String.raw`\[(?:[^\]\\]|\\.)*\]|\\(?:${unicode}u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|[^1-9k])|[^\\()[|*+?^$]`
/** Without the flag, these are the letters `p` and `u`, and what follows is text or a quantifier. */
const characters = { u: character(String.raw`[pP]\{[^}]*\}|u\{[^}]*\}|`), "": character("") }
const quantifier = /([*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y
const lookahead = /\(\?([=!])/y
const group = /\((?:\?:|\?<[^=!>][^>]*>|(?!\?))/y

/**
 * Parses a pattern that `RegExp` has accepted. Undefined for one that looks behind or refers back, and for looking
 * ahead inside of looking ahead, which takes more time the deeper it is.
 */
export function parsePattern(pattern: string, flags: "u" | ""): PatternNode | undefined {
  const parser = new PatternParser(pattern, flags)
  const node = parser.parseChoice()
  return parser.isAtEnd() ? node : undefined
}

class PatternParser {
  readonly #text: string
  readonly #flags: "u" | ""
  readonly #character: RegExp
  #at = 0
  #isLookingAhead = false

  constructor(text: string, flags: "u" | "") {
    this.#text = text
    this.#flags = flags
    this.#character = new RegExp(characters[flags], `${flags}sy`)
  }

  isAtEnd(): boolean {
    return this.#at === this.#text.length
  }

  parseChoice(): PatternNode | undefined {
    const parts: PatternNode[] = []
    do {
      const part = this.#parseSequence()
      if (!part) return undefined
      parts.push(part)
    } while (this.#take("|"))
    return { kind: "choice", parts }
  }

  #parseSequence(): PatternNode | undefined {
    const parts: PatternNode[] = []
    while (!this.isAtEnd() && !/[|)]/.test(this.#text.charAt(this.#at))) {
      const part = this.#parseAssertion() ?? this.#parseLookahead() ?? this.#parseTerm()
      if (!part) return undefined
      parts.push(part)
    }
    return { kind: "sequence", parts }
  }

  #parseAssertion(): PatternNode | undefined {
    if (this.#take("^")) return { kind: "assertion", assertion: "start" }
    if (this.#take("$")) return { kind: "assertion", assertion: "end" }
    if (this.#take("\\b")) return { kind: "assertion", assertion: "wordBoundary" }
    if (this.#take("\\B")) return { kind: "assertion", assertion: "noWordBoundary" }
    return undefined
  }

  #parseLookahead(): PatternNode | undefined {
    const match = this.#isLookingAhead ? undefined : this.#match(lookahead)
    if (!match) return undefined
    this.#isLookingAhead = true
    const part = this.parseChoice()
    this.#isLookingAhead = false
    return part && this.#take(")") ? { kind: "lookahead", part, negative: match[1] === "!" } : undefined
  }

  #parseTerm(): PatternNode | undefined {
    const part = this.#parseAtom()
    const match = part && this.#match(quantifier)
    if (!match) return part
    const [, sign = "", from, comma, to] = match
    const [min, max] = boundsOf(sign, from, comma, to)
    return { kind: "repetition", part, min, max }
  }

  #parseAtom(): PatternNode | undefined {
    if (this.#match(group)) {
      const inner = this.parseChoice()
      return this.#take(")") ? inner : undefined
    }
    const match = this.#match(this.#character)
    return match && { kind: "character", test: characterTest(match[0], this.#flags) }
  }

  #take(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false
    this.#at += text.length
    return true
  }

  #match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at
    const match = expression.exec(this.#text)
    if (!match) return undefined
    this.#at += match[0].length
    return match
  }
}

function boundsOf(sign: string, from?: string, comma?: string, to?: string): [number, number] {
  if (sign === "*") return [0, Number.POSITIVE_INFINITY]
  if (sign === "+") return [1, Number.POSITIVE_INFINITY]
  if (sign === "?") return [0, 1]
  const min = Number(from)
  if (comma === undefined) return [min, min]
  return [min, to ? Number(to) : Number.POSITIVE_INFINITY]
}
