import type { Cursor } from "./cursor.ts"
import { parseMembers } from "./parse-members.ts"
import { parseShapeId } from "./parse-name.ts"
import { parseNode } from "./parse-node.ts"
import { parseTraits } from "./parse-trait.ts"
import { parseForResource, parseMixins } from "./parse-with.ts"
import type { InlineStructureTree, NameTree, OperationShapeTree } from "./tree.ts"

type Head = Pick<OperationShapeTree, "name" | "traits" | "mixins" | "span">

type Structure = NameTree | InlineStructureTree

// OperationBody = "{" [WS] *(OperationInput / OperationOutput / OperationErrors) [WS] "}"
export function parseOperation(cursor: Cursor, head: Head): OperationShapeTree {
  const structures: { input?: Structure; output?: Structure } = {}
  let errors: readonly NameTree[] | undefined
  cursor.expect("{")
  cursor.skipWhitespace()
  while (cursor.kind !== "}") {
    const property = cursor.identifier('input, output, errors or "}"')
    const duplicate = property.text === "errors" ? errors : Object.hasOwn(structures, property.text)
    if (duplicate) cursor.report(`The operation already has ${property.text}`, property.span)
    cursor.skipWhitespace()
    if (property.text === "input" || property.text === "output") structures[property.text] = parseStructure(cursor)
    else if (property.text === "errors") errors = parseErrors(cursor)
    else {
      cursor.report(`An operation has no property ${property.text}`, property.span, "It has input, output and errors.")
      cursor.expect(":")
      cursor.skipWhitespace()
      parseNode(cursor)
    }
    cursor.skipWhitespace()
  }
  cursor.dropDocumentation()
  cursor.expect("}")
  return { kind: "operation", ...head, ...structures, errors: errors ?? [] }
}

// OperationInput = %s"input" [WS] (InlineAggregateShape / (":" [WS] ShapeId))
function parseStructure(cursor: Cursor): Structure {
  const { start } = cursor
  if (cursor.take(":=")) return parseInline(cursor, start)
  cursor.expect(":")
  cursor.skipWhitespace()
  return parseShapeId(cursor)
}

// InlineAggregateShape = ":=" [WS] TraitStatements [ForResource] [Mixins] [WS] ShapeMembers
function parseInline(cursor: Cursor, start: number): InlineStructureTree {
  const span = cursor.span(start)
  cursor.dropDocumentation()
  cursor.skipWhitespace()
  const traits = parseTraits(cursor)
  const forResource = parseForResource(cursor)
  const mixins = parseMixins(cursor)
  cursor.skipWhitespace()
  const members = parseMembers(cursor, "structure")
  return { kind: "inline", traits, mixins, members, span, ...(forResource && { forResource }) }
}

// OperationErrors = %s"errors" [WS] ":" [WS] "[" [WS] *(ShapeId [WS]) "]"
function parseErrors(cursor: Cursor): readonly NameTree[] {
  const errors: NameTree[] = []
  cursor.expect(":")
  cursor.skipWhitespace()
  cursor.expect("[")
  cursor.skipWhitespace()
  while (cursor.kind !== "]") {
    errors.push(parseShapeId(cursor, "an error structure"))
    cursor.skipWhitespace()
  }
  cursor.expect("]")
  return errors
}
