import type { Cursor } from "./cursor.ts"
import { parseShapeId } from "./parse-name.ts"
import { type QuotedText, readString, readTextBlock } from "./quoted-text.ts"
import type { NameTree, NodeEntryTree, NodeTree } from "./tree.ts"

/** Deeper values are refused, since each level takes a part of the call stack. */
const maximumDepth = 500

// NodeValue = NodeArray / NodeObject / Number / NodeKeywords / NodeStringValue
export function parseNode(cursor: Cursor, depth = 0): NodeTree {
  if (depth > maximumDepth) cursor.fail(`Values may nest ${maximumDepth} levels deep at most`)
  const { start } = cursor
  switch (cursor.kind) {
    case "string":
    case "text block": {
      const { text, span } = parseQuoted(cursor)
      return { kind: "string", value: text, span }
    }
    case "number":
      return parseNumber(cursor)
    case "word":
      return parseWord(cursor)
    case "[": {
      const items = parseArray(cursor, depth)
      return { kind: "array", items, span: cursor.span(start) }
    }
    case "{": {
      const entries = parseObject(cursor, depth)
      return { kind: "object", entries, span: cursor.span(start) }
    }
    default:
      return cursor.fail(
        "Expected a value",
        "A value is a text in quotes, a number, true, false, null, a shape, [ ] or { }.",
      )
  }
}

function parseNumber(cursor: Cursor): NodeTree {
  const { text } = cursor
  const value = Number(text)
  const exact = Number.isSafeInteger(value) || !/^-?\d+$/.test(text)
  const span = cursor.tokenSpan()
  cursor.next()
  return { kind: "number", value: exact ? value : BigInt(text), span }
}

// NodeKeywords = %s"true" / %s"false" / %s"null"
function parseWord(cursor: Cursor): NodeTree {
  const name = parseShapeId(cursor)
  const { text, span } = name
  if (text === "true" || text === "false") return { kind: "boolean", value: text === "true", span }
  return text === "null" ? { kind: "null", span } : { kind: "name", name, span }
}

/** A quoted text or a text block, and what it stands for. */
export function parseQuoted(cursor: Cursor): NameTree {
  const span = cursor.tokenSpan()
  const read: QuotedText = cursor.kind === "text block" ? readTextBlock(cursor.text) : readString(cursor.text)
  if ("problem" in read) cursor.report(`This text cannot be read: ${read.problem}`, span)
  cursor.next()
  return { text: "problem" in read ? "" : read.value, span }
}

// NodeArray = "[" [WS] *(NodeValue [WS]) "]"
function parseArray(cursor: Cursor, depth: number): readonly NodeTree[] {
  const items: NodeTree[] = []
  cursor.expect("[")
  cursor.skipWhitespace()
  while (cursor.kind !== "]") {
    items.push(parseNode(cursor, depth + 1))
    cursor.skipWhitespace()
  }
  cursor.expect("]")
  return items
}

// NodeObject = "{" [WS] [NodeObjectKvp *(WS NodeObjectKvp)] [WS] "}"
function parseObject(cursor: Cursor, depth: number): readonly NodeEntryTree[] {
  cursor.expect("{")
  cursor.skipWhitespace()
  const entries = parseEntries(cursor, "}", depth)
  cursor.expect("}")
  return entries
}

/** The entries of an object, or of a trait's structure in parentheses, up to `closing`. */
export function parseEntries(cursor: Cursor, closing: "}" | ")", depth = 0): readonly NodeEntryTree[] {
  const entries: NodeEntryTree[] = []
  while (cursor.kind !== closing) {
    const key = parseKey(cursor)
    cursor.skipWhitespace()
    cursor.expect(":")
    cursor.skipWhitespace()
    entries.push({ key, value: parseNode(cursor, depth + 1) })
    cursor.skipWhitespace()
  }
  return entries
}

// NodeObjectKey = QuotedText / Identifier
export function parseKey(cursor: Cursor): NameTree {
  return cursor.kind === "string" ? parseQuoted(cursor) : cursor.identifier("a key")
}
