import type { Node } from "../syntax/node.ts"
import { JmespathError } from "./jmespath-error.ts"

/** Operators and brackets stand for themselves. */
export type TokenKind = "name" | "quoted" | "literal" | "number" | "end" | (typeof signs)[number]

export interface Token {
  readonly kind: TokenKind
  readonly start: number
  /** As written; of a name in quotes without them. */
  readonly text: string
  /** The value of a literal or a number. */
  readonly value?: Node
}

/** Longer ones first, so that `[?` is not read as `[`. */
const signs = [
  ...(["[?", "[]", "||", "&&", "==", "!=", "<=", ">="] as const),
  ...([".", "*", "[", "]", "{", "}", "(", ")", ",", ":", "&", "|", "!", "<", ">", "@"] as const),
] as const

const space = /[ \t\r\n]*/y
const name = /[A-Za-z_]\w*/y
const number = /-?\d+/y
const quotes = new Map([
  ['"', "name"],
  ["'", "text"],
  ["`", "literal"],
])

/** Cuts an expression into tokens; the last is `end`. Throws `JmespathError`. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = match(space, text, 0).length
  while (at < text.length) {
    const token = readToken(text, at)
    tokens.push(token.token)
    at = token.end
    at += match(space, text, at).length
  }
  return [...tokens, { kind: "end", start: text.length, text: "" }]
}

interface Read {
  readonly token: Token
  readonly end: number
}

function readToken(text: string, start: number): Read {
  const what = quotes.get(text.charAt(start))
  if (what !== undefined) return readQuoted(text, start, what)
  const sign = signs.find((candidate) => text.startsWith(candidate, start))
  if (sign !== undefined) return { token: { kind: sign, start, text: sign }, end: start + sign.length }
  const word = match(name, text, start)
  if (word !== "") return { token: { kind: "name", start, text: word }, end: start + word.length }
  const digits = match(number, text, start)
  if (digits === "") throw new JmespathError("syntax", `unexpected ${characterAt(text, start)}`, start)
  return { token: { kind: "number", start, text: digits, value: Number(digits) }, end: start + digits.length }
}

// quoted-string = quote 1*(unescaped-char / escaped-char) quote
// raw-string    = "'" *raw-string-char "'"
// literal       = "`" json-value "`"
function readQuoted(text: string, start: number, what: string): Read {
  const quote = text.charAt(start)
  let at = start + 1
  while (at < text.length && text.charAt(at) !== quote) at += text.charAt(at) === "\\" ? 2 : 1
  if (at >= text.length)
    throw new JmespathError("syntax", `the ${what} that starts here lacks its closing ${quote}`, start)
  const end = at + 1
  const content = text.slice(start + 1, at)
  if (what === "name") {
    const key = String(parseJson(text.slice(start, end), what, start))
    return { token: { kind: "quoted", start, text: key }, end }
  }
  const value =
    what === "text" ? content.replaceAll("\\'", "'") : parseJson(content.replaceAll("\\`", "`"), what, start)
  return { token: { kind: "literal", start, text: text.slice(start, end), value }, end }
}

function parseJson(text: string, what: string, start: number): Node {
  try {
    return JSON.parse(text)
  } catch {
    throw new JmespathError("syntax", `the ${what} is no valid JSON`, start)
  }
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ""
}

function characterAt(text: string, at: number): string {
  return JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))
}
