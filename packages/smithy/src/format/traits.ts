import { Token } from "../syntax/token.ts"
import { bracketed } from "./bracketed.ts"
import { printComment } from "./comment.ts"
import type { Doc } from "./doc.ts"
import { readEntry, readItems, readNode } from "./node-value.ts"
import { commentPieces, type Piece } from "./piece.ts"
import type { Reader } from "./reader.ts"

/** Reads the traits before a shape or member, and the comments behind each. Every one belongs on a line of its own. */
export function readTraits(reader: Reader): readonly Doc[] {
  const traits: Doc[] = []
  while (reader.at(Token.at)) traits.push(readTrait(reader), ...reader.plainComments().map(printComment))
  return traits
}

/** Reads `@name` or `@name(value)`. */
export function readTrait(reader: Reader): Doc {
  reader.take()
  const name = `@${reader.name()}`
  return reader.at(Token.openParenthesis) ? [name, readBody(reader)] : name
}

function readBody(reader: Reader): Doc {
  reader.take()
  const before = commentPieces(reader.plainComments())
  if (reader.at(Token.closeParenthesis)) {
    reader.take()
    return before.length === 0 ? "" : bracketed("(", before, ")")
  }
  const isContainer = reader.at(Token.openBrace) || reader.at(Token.openBracket)
  const first = isContainer ? readNode(reader) : readNodeOrEntry(reader)
  const rest = readItems(reader, Token.closeParenthesis, () => readEntry(reader))
  reader.take()
  if (isContainer && before.length + rest.length === 0) return ["(", first.doc, ")"]
  return bracketed("(", [...before, first, ...rest], ")")
}

/** Only with the colon behind it a string or a name shows to be a key. */
function readNodeOrEntry(reader: Reader): Piece {
  return reader.isKey() ? readEntry(reader) : readNode(reader)
}
