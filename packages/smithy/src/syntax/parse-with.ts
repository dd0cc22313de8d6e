import type { Cursor } from "./cursor.ts"
import { parseShapeId } from "./parse-name.ts"
import type { NameTree } from "./tree.ts"

// Mixins = [SP] %s"with" [SP] "[" [WS] 1*(ShapeId [WS]) "]"
export function parseMixins(cursor: Cursor): readonly NameTree[] {
  const { start } = cursor
  cursor.skipSpaces()
  if (!cursor.isWord("with")) {
    cursor.reset(start)
    return []
  }
  if (cursor.version.startsWith("1")) cursor.fail("Mixins need version 2", 'Start the file with $version: "2.0".')
  cursor.next()
  cursor.skipSpaces()
  cursor.expect("[")
  cursor.skipWhitespace()
  const mixins: NameTree[] = []
  do {
    mixins.push(parseShapeId(cursor, "a mixin"))
    cursor.skipWhitespace()
  } while (cursor.kind !== "]")
  cursor.next()
  return mixins
}

// ForResource = [SP] %s"for" SP ShapeId
export function parseForResource(cursor: Cursor): NameTree | undefined {
  const { start } = cursor
  cursor.skipSpaces()
  if (!cursor.isWord("for")) {
    cursor.reset(start)
    return undefined
  }
  cursor.next()
  cursor.expectSpaces()
  return parseShapeId(cursor, "a resource")
}
