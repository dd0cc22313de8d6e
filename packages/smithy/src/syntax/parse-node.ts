import { syntax } from "./messages.ts"
import { numberValue } from "./number-value.ts"
import { parseShapeId } from "./parse-name.ts"
import type { Parser } from "./parser.ts"
import type { Span } from "./source.ts"
import { type StringValue, stringValue, textBlockValue } from "./string-value.ts"
import { Token } from "./token.ts"
import type { NameTree, NodeEntryTree, NodeTree } from "./tree.ts"

// NodeValue       = NodeArray / NodeObject / Number / NodeKeywords / NodeStringValue
// NodeStringValue = ShapeId / TextBlock / QuotedText
export function parseNode(parser: Parser, what = "a value"): NodeTree {
  switch (parser.lexer.kind) {
    case Token.string:
      return parseString(parser, stringValue)
    case Token.textBlock:
      return parseString(parser, textBlockValue)
    case Token.number:
      return parseNumber(parser)
    case Token.identifier:
      return nameNode(parseShapeId(parser, what))
    case Token.openBrace:
      return parseObject(parser)
    case Token.openBracket:
      return parseArray(parser)
    default:
      return parser.failExpected(what)
  }
}

// NodeKeywords = "true" / "false" / "null"
/** The value that an unquoted word stands for: a keyword or a shape id. */
export function nameNode(name: NameTree): NodeTree {
  const { text, span } = name
  if (text === "true") return { kind: "boolean", value: true, span }
  if (text === "false") return { kind: "boolean", value: false, span }
  if (text === "null") return { kind: "null", span }
  return { kind: "name", name, span }
}

function parseNumber(parser: Parser): NodeTree {
  const span = parser.tokenSpan()
  const value = numberValue(parser.text())
  if (value === undefined) parser.report(syntax.numberTooLong())
  parser.next()
  return { kind: "number", value: value ?? 0, span }
}

function parseString(parser: Parser, read: (text: string) => StringValue): NodeTree {
  const span = parser.tokenSpan()
  return { kind: "string", value: readString(parser, span, read), span }
}

/** Passes a string. A wrong escape is reported, and the string kept: where it ends is known. */
function readString(parser: Parser, span: Span, read: (text: string) => StringValue): string {
  const { value, problem } = read(parser.text())
  if (problem) parser.report(problem)
  parser.lastString = span
  parser.next()
  return value
}

// NodeArray = "[" *WS *(NodeValue *WS) "]"
function parseArray(parser: Parser): NodeTree {
  const { start } = parser.lexer
  parser.openBracket(Token.openBracket, "`[`")
  parser.skipWhitespace()
  const items: NodeTree[] = []
  while (!parser.at(Token.closeBracket)) {
    items.push(parseNode(parser, "a value or `]`"))
    parser.skipWhitespace()
  }
  const { end } = parser.lexer
  parser.closeBracket(Token.closeBracket, "`]`")
  return { kind: "array", items, span: parser.span(start, end) }
}

// NodeObject = "{" *WS [NodeObjectKvp *(WS NodeObjectKvp)] *WS "}"
function parseObject(parser: Parser): NodeTree {
  const { start } = parser.lexer
  parser.openBracket(Token.openBrace, "`{`")
  parser.skipWhitespace()
  const entries: NodeEntryTree[] = []
  const keys = new Set<string>()
  while (!parser.at(Token.closeBrace)) {
    const key = parseKey(parser, "a key or `}`")
    addEntry(parser, entries, keys, { key, value: parseValueOf(parser) })
    parser.skipWhitespace()
  }
  const { end } = parser.lexer
  parser.closeBracket(Token.closeBrace, "`}`")
  return { kind: "object", entries, span: parser.span(start, end) }
}

// NodeObjectKey = QuotedText / Identifier
export function parseKey(parser: Parser, what: string): NameTree {
  const span = parser.tokenSpan()
  if (parser.at(Token.string)) return { text: readString(parser, span, stringValue), span }
  if (!parser.at(Token.identifier)) parser.failExpected(what)
  const text = parser.text()
  parser.next()
  return { text, span }
}

// NodeObjectKvp = NodeObjectKey *WS ":" *WS NodeValue, without the key
export function parseValueOf(parser: Parser): NodeTree {
  parser.skipWhitespace()
  parser.expect(Token.colon, "`:`")
  parser.skipWhitespace()
  return parseNode(parser)
}

/** Adds an entry unless its key is there already, which is an error. */
export function addEntry(parser: Parser, entries: NodeEntryTree[], keys: Set<string>, entry: NodeEntryTree): void {
  const { text, span } = entry.key
  if (keys.has(text)) {
    parser.report(syntax.duplicateKey(text), span)
  } else {
    keys.add(text)
    entries.push(entry)
  }
}
