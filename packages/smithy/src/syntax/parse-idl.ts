import { Cursor, SyntaxFailure } from "./cursor.ts"
import { parseControl, parseMetadata, parseNamespaceStatement, parseUse } from "./parse-preamble.ts"
import { parseStatement } from "./parse-shape.ts"
import type { Source } from "./source.ts"
import type { ApplyTree, ControlTree, IdlTree, MetadataTree, NameTree, ShapeTree } from "./tree.ts"

/**
 * Parses a file of Smithy IDL 1.0 or 2.0 (Smithy 2.0, "Smithy IDL", grammar). Never throws: what is wrong is in
 * `diagnostics`, each with event id `Model`, and every statement that could be read is in the tree.
 */
export function parseIdl(source: Source): IdlTree {
  const cursor = new Cursor(source)
  const control: ControlTree[] = []
  const metadata: MetadataTree[] = []
  const uses: NameTree[] = []
  const statements: (ShapeTree | ApplyTree)[] = []
  let namespace: NameTree | undefined

  cursor.skipWhitespace()
  // IDL = [WS] ControlSection MetadataSection ShapeSection
  while (cursor.kind === "$") recover(cursor, () => control.push(parseControl(cursor, control)))
  while (cursor.isWord("metadata")) recover(cursor, () => metadata.push(parseMetadata(cursor)))
  if (cursor.kind !== "end") {
    recover(cursor, () => {
      if (!cursor.isWord("namespace"))
        cursor.fail("Expected a namespace statement", "Shapes come after: namespace my.namespace")
      namespace = parseNamespaceStatement(cursor)
    })
  }
  while (cursor.isWord("use")) recover(cursor, () => uses.push(parseUse(cursor)))
  while (cursor.kind !== "end") {
    recover(cursor, () => {
      statements.push(parseStatement(cursor))
      cursor.expectLineBreak()
    })
  }
  const { version, diagnostics } = cursor
  return { source, version, control, metadata, uses, statements, diagnostics, ...(namespace && { namespace }) }
}

/** Reads a statement; when it fails, goes to where the next one seems to start. */
function recover(cursor: Cursor, parse: () => void): void {
  const { start } = cursor
  try {
    parse()
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error
    cursor.dropDocumentation()
    skipToStatement(cursor, start)
  }
}

/** A statement starts at the beginning of a line, with a word, a trait or a control statement. */
function skipToStatement(cursor: Cursor, failedStart: number): void {
  if (cursor.start === failedStart) cursor.next()
  const { text } = cursor.source
  while (cursor.kind !== "end") {
    const previous = text.charAt(cursor.start - 1)
    const startsLine = cursor.start === 0 || previous === "\n" || previous === "\r"
    if (startsLine && ["word", "@", "$", "documentation"].includes(cursor.kind)) break
    cursor.next()
  }
  cursor.skipWhitespace()
}
