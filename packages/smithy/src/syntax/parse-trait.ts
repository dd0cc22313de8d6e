import type { Cursor } from "./cursor.ts"
import { parseShapeId } from "./parse-name.ts"
import { parseEntries, parseNode } from "./parse-node.ts"
import type { NodeTree, TraitTree } from "./tree.ts"

/** The documentation comment and the traits before a shape or member, in their order. */
export function parseTraits(cursor: Cursor): readonly TraitTree[] {
  const traits: TraitTree[] = []
  const documentation = cursor.takeDocumentation()
  if (documentation) {
    const { text: value, span } = documentation
    const name = { text: "smithy.api#documentation", span }
    traits.push({ name, value: { kind: "string", value, span }, documentation: true, span })
  }
  while (cursor.kind === "@") {
    traits.push(parseTrait(cursor))
    cursor.skipWhitespace()
    // Only a comment before the traits documents what follows them.
    cursor.dropDocumentation()
  }
  return traits
}

// Trait = "@" ShapeId [TraitBody]
export function parseTrait(cursor: Cursor): TraitTree {
  const { start } = cursor
  cursor.expect("@")
  const name = parseShapeId(cursor, "a trait's name")
  const value = cursor.kind === "(" ? parseTraitBody(cursor) : undefined
  return { name, documentation: false, span: cursor.span(start), ...(value && { value }) }
}

// TraitBody = "(" [WS] [TraitStructure / TraitNode] [WS] ")"
function parseTraitBody(cursor: Cursor): NodeTree | undefined {
  cursor.expect("(")
  cursor.skipWhitespace()
  if (cursor.take(")")) return undefined
  const { start } = cursor
  let value: NodeTree
  if (isStructure(cursor)) {
    const entries = parseEntries(cursor, ")")
    value = { kind: "object", entries, span: cursor.span(start) }
  } else {
    value = parseNode(cursor)
    cursor.skipWhitespace()
  }
  cursor.dropDocumentation()
  cursor.expect(")")
  return value
}

/** A key and a colon start a structure; else what stands there is a value by itself. */
function isStructure(cursor: Cursor): boolean {
  const { start, kind } = cursor
  if (kind !== "word" && kind !== "string") return false
  cursor.next()
  cursor.skipWhitespace()
  const found = cursor.kind === ":"
  cursor.reset(start)
  return found
}
