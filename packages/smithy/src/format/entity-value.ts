import { Token } from "../syntax/token.ts"
import { block } from "./doc.ts"
import { readEntry, readItems, readNode } from "./node-value.ts"
import type { Piece } from "./piece.ts"
import type { Reader } from "./reader.ts"

const lists: ReadonlySet<string> = new Set(["resources", "operations", "collectionOperations", "errors"])
const maps: ReadonlySet<string> = new Set(["identifiers", "properties", "rename"])

/** Reads the value of a property of a service or resource. What is bound has a line for each item. */
export function readEntityValue(reader: Reader, key: string): Piece {
  if (lists.has(key) && reader.at(Token.openBracket)) {
    return readLines(reader, "[", Token.closeBracket, "]", (from) => readNode(from, true))
  }
  if (maps.has(key) && reader.at(Token.openBrace))
    return readLines(reader, "{", Token.closeBrace, "}", (from) => readEntry(from))
  return readNode(reader)
}

/** Reads brackets and what is in them, to be a line for each item. */
export function readLines(
  reader: Reader,
  open: string,
  end: Token,
  close: string,
  readItem: (reader: Reader) => Piece,
): Piece {
  reader.take()
  const items = readItems(reader, end, () => readItem(reader))
  reader.take()
  const docs = items.map(({ doc }) => doc)
  const doc = docs.length === 0 ? open + close : block(open, docs, close)
  return { doc, breaks: true, hasComments: items.some(({ hasComments }) => hasComments) }
}
