import type { Cursor } from "./cursor.ts"
import { parseAbsoluteShapeId, parseNamespace } from "./parse-name.ts"
import { parseKey, parseNode } from "./parse-node.ts"
import type { ControlTree, MetadataTree, NameTree } from "./tree.ts"

const versions: ReadonlySet<string> = new Set(["1", "1.0", "2", "2.0"])

// ControlStatement = "$" NodeObjectKey [SP] ":" [SP] NodeValue BR
export function parseControl(cursor: Cursor, earlier: readonly ControlTree[]): ControlTree {
  cursor.expect("$")
  const key = parseKey(cursor)
  cursor.skipSpaces()
  cursor.expect(":")
  cursor.skipSpaces()
  if (earlier.some((one) => one.key.text === key.text)) cursor.report(`$${key.text} is stated twice`, key.span)
  const value = parseNode(cursor)
  if (key.text === "version") {
    if (value.kind === "string" && versions.has(value.value)) cursor.version = value.value
    else
      cursor.report(
        "This version of Smithy is unknown",
        value.span,
        'Write $version: "2.0", or "1.0" for an old model.',
      )
  }
  cursor.expectLineBreak()
  return { key, value }
}

// MetadataStatement = %s"metadata" SP NodeObjectKey [SP] "=" [SP] NodeValue BR
export function parseMetadata(cursor: Cursor): MetadataTree {
  cursor.next()
  cursor.expectSpaces()
  const key = parseKey(cursor)
  cursor.skipSpaces()
  cursor.expect("=")
  cursor.skipSpaces()
  const value = parseNode(cursor)
  cursor.expectLineBreak()
  return { key, value }
}

// NamespaceStatement = %s"namespace" SP Namespace BR
export function parseNamespaceStatement(cursor: Cursor): NameTree {
  cursor.next()
  cursor.expectSpaces()
  const namespace = parseNamespace(cursor)
  cursor.expectLineBreak()
  return namespace
}

// UseStatement = %s"use" SP AbsoluteRootShapeId BR
export function parseUse(cursor: Cursor): NameTree {
  cursor.next()
  cursor.expectSpaces()
  const name = parseAbsoluteShapeId(cursor)
  cursor.expectLineBreak()
  return name
}
