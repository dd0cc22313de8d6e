import type { Cursor } from "./cursor.ts"
import type { NameTree } from "./tree.ts"

// Namespace = Identifier *("." Identifier)
export function parseNamespace(cursor: Cursor): NameTree {
  const first = cursor.identifier("a namespace")
  while (cursor.take(".")) cursor.identifier("a name after the dot")
  return nameFrom(cursor, first)
}

// AbsoluteRootShapeId = Namespace "#" Identifier
export function parseAbsoluteShapeId(cursor: Cursor): NameTree {
  const namespace = parseNamespace(cursor)
  cursor.expect("#", "A shape of another namespace is named namespace#Name.")
  cursor.identifier("a shape's name after #")
  return nameFrom(cursor, namespace)
}

// ShapeId = RootShapeId [ShapeIdMember], RootShapeId = AbsoluteRootShapeId / Identifier
export function parseShapeId(cursor: Cursor, what = "a shape's name"): NameTree {
  const first = cursor.identifier(what)
  if (cursor.kind === "." || cursor.kind === "#") {
    while (cursor.take(".")) cursor.identifier("a name after the dot")
    cursor.expect("#", "A shape of another namespace is named namespace#Name.")
    cursor.identifier("a shape's name after #")
  }
  if (cursor.take("$")) cursor.identifier("a member's name after $")
  return nameFrom(cursor, first)
}

function nameFrom(cursor: Cursor, first: NameTree): NameTree {
  const span = cursor.span(first.span.start)
  return { text: cursor.source.text.slice(span.start, span.end), span }
}
