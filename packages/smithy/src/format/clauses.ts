import { Token } from "../syntax/token.ts"
import { bracketed } from "./bracketed.ts"
import type { Doc } from "./doc.ts"
import { readItems, readNode } from "./node-value.ts"
import { commentPieces } from "./piece.ts"
import type { Reader } from "./reader.ts"

/** Reads `for Resource` and `with [Mixins]`, as far as they are there. */
export function readClauses(reader: Reader): readonly Doc[] {
  const clauses: Doc[] = []
  reader.skipSpaces()
  if (reader.atWord("for")) {
    reader.take()
    reader.skipSpaces()
    clauses.push(`for ${reader.name()}`)
    reader.skipSpaces()
  }
  if (reader.atWord("with")) {
    reader.take()
    const before = commentPieces(reader.plainComments())
    reader.take()
    const mixins = readItems(reader, Token.closeBracket, () => readNode(reader))
    reader.take()
    clauses.push(["with ", bracketed("[", [...before, ...mixins], "]")])
  }
  return clauses
}
