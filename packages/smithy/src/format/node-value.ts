import { isIdentifier } from "../model/shape-id.ts"
import { textBlockLines } from "../syntax/string-value.ts"
import { Token } from "../syntax/token.ts"
import { bracketed } from "./bracketed.ts"
import { type Doc, indent, join, line } from "./doc.ts"
import { commentLines, commentPieces, type Piece } from "./piece.ts"
import type { Reader } from "./reader.ts"

/** Reads a node value. `inList` for an item of a list: objects there have a line for each key. */
export function readNode(reader: Reader, inList = false): Piece {
  if (reader.at(Token.openBrace)) return readObject(reader, inList)
  if (reader.at(Token.openBracket)) return readList(reader)
  if (reader.at(Token.textBlock)) return { doc: textBlock(reader.take()), breaks: true, hasComments: false }
  if (reader.at(Token.string)) {
    const text = reader.take().replace(/\r\n?/g, "\n")
    return { doc: text, breaks: text.includes("\n"), hasComments: false }
  }
  return { doc: reader.name(), breaks: false, hasComments: false }
}

function textBlock(text: string): Doc {
  const lines = [...(textBlockLines(text) ?? [])]
  // The space between a quote and the end of the block was no part of the text; without it, the quote needs an escape.
  const last = lines.pop()?.replace(/"$(?<=(?:^|[^\\])(?:\\\\)*")/, '\\"')
  return join(['"""', ...lines, `${last}"""`], line)
}

function readList(reader: Reader): Piece {
  reader.take()
  const items = readItems(reader, Token.closeBracket, () => readNode(reader, true))
  reader.take()
  return container(items, bracketed("[", items, "]"))
}

function readObject(reader: Reader, inList: boolean): Piece {
  reader.take()
  const entries = readItems(reader, Token.closeBrace, () => readEntry(reader))
  reader.take()
  return container(entries, bracketed("{", entries, "}", inList && entries.length > 0))
}

function container(items: readonly Piece[], doc: Doc): Piece {
  return { doc, breaks: true, hasComments: items.some(({ hasComments }) => hasComments) }
}

/** Reads up to a closing bracket: items, and the comments between them. */
export function readItems(reader: Reader, end: Token, readItem: () => Piece): readonly Piece[] {
  const items = [...commentPieces(reader.plainComments())]
  while (!reader.at(end)) items.push(readItem(), ...commentPieces(reader.plainComments()))
  return items
}

export type ReadValue = (reader: Reader, key: string) => Piece

/** Reads a key, a colon and a value. Comments between them go before the key. */
export function readEntry(reader: Reader, readValue: ReadValue = (from) => readNode(from)): Piece {
  const key = readKey(reader)
  const comments = [...reader.plainComments()]
  reader.take()
  comments.push(...reader.plainComments())
  const isTextBlock = reader.at(Token.textBlock)
  const value = readValue(reader, key)
  const doc = [commentLines(comments), `${key}: `, isTextBlock ? indent(value.doc) : value.doc]
  const hasComments = comments.length > 0 || value.hasComments
  return { doc, breaks: value.breaks || hasComments, hasComments }
}

/** Reads a key, and takes the quotes off where they are not needed. */
export function readKey(reader: Reader): string {
  const text = reader.take()
  const unquoted = text.slice(1, -1)
  return text.startsWith('"') && isIdentifier(unquoted) ? unquoted : text
}
