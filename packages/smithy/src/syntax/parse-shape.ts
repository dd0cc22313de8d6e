import type { Cursor } from "./cursor.ts"
import { parseMembers } from "./parse-members.ts"
import { parseShapeId } from "./parse-name.ts"
import { parseEntries } from "./parse-node.ts"
import { parseOperation } from "./parse-operation.ts"
import { parseTrait, parseTraits } from "./parse-trait.ts"
import { parseForResource, parseMixins } from "./parse-with.ts"
import { suggest } from "./suggest.ts"
import type { AggregateType, ApplyTree, PropertyTree, ShapeTree, SimpleType, TraitTree } from "./tree.ts"

const simpleTypes: ReadonlySet<string> = new Set<SimpleType>([
  "blob",
  "boolean",
  "string",
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "bigInteger",
  "bigDecimal",
  "timestamp",
  "document",
])
const aggregateTypes: ReadonlySet<string> = new Set<AggregateType>([
  "list",
  "set",
  "map",
  "structure",
  "union",
  "enum",
  "intEnum",
])
const keywords = [...simpleTypes, ...aggregateTypes, "service", "resource", "operation", "apply"]

function isSimpleType(word: string): word is SimpleType {
  return simpleTypes.has(word)
}

function isAggregateType(word: string): word is AggregateType {
  return aggregateTypes.has(word)
}

/** A shape or `apply` statement, with what stands before it. */
export function parseStatement(cursor: Cursor): ShapeTree | ApplyTree {
  const traits = parseTraits(cursor)
  if (!cursor.isWord("apply")) return parseShape(cursor, traits)
  if (traits.some((trait) => !trait.documentation))
    cursor.report("An apply statement takes no traits of its own", cursor.tokenSpan())
  return parseApply(cursor)
}

function parseShape(cursor: Cursor, traits: readonly TraitTree[]): ShapeTree {
  const { start, text: type } = cursor
  if (cursor.kind !== "word" || !keywords.includes(type)) {
    const near = suggest(type, keywords)
    cursor.fail("Expected a shape", near && `Did you mean "${near}"?`)
  }
  cursor.next()
  cursor.expectSpaces()
  const name = cursor.identifier("the shape's name")
  const span = cursor.span(start)
  const forResource = isAggregateType(type) ? parseForResource(cursor) : undefined
  const mixins = parseMixins(cursor)
  const head = { name, traits, mixins, span }
  if (isSimpleType(type)) return { kind: "simple", type, ...head }
  cursor.skipWhitespace()
  if (type === "operation") return parseOperation(cursor, head)
  if (!isAggregateType(type))
    return { kind: type === "service" ? "service" : "resource", ...head, properties: parseProperties(cursor) }
  const members = parseMembers(cursor, type)
  return { kind: "aggregate", type, ...head, members, ...(forResource && { forResource }) }
}

// ApplyStatement = "apply" SP ShapeId WS (Trait / "{" [WS] TraitStatements "}")
function parseApply(cursor: Cursor): ApplyTree {
  const { start } = cursor
  cursor.next()
  cursor.expectSpaces()
  const target = parseShapeId(cursor, "the shape that the traits apply to")
  const span = cursor.span(start)
  if (!["space", "line", "comma", "comment"].includes(cursor.kind)) cursor.fail("Expected a space")
  cursor.skipWhitespace()
  cursor.dropDocumentation()
  if (cursor.kind === "@") return { kind: "apply", target, traits: [parseTrait(cursor)], span }
  cursor.expect("{", 'Write "apply Target @trait" or "apply Target { @trait @other }".')
  cursor.skipWhitespace()
  cursor.dropDocumentation()
  const traits = parseTraits(cursor)
  cursor.expect("}")
  return { kind: "apply", target, traits, span }
}

// PropertyBodies of services and resources have the form of a node object.
function parseProperties(cursor: Cursor): readonly PropertyTree[] {
  cursor.expect("{")
  cursor.skipWhitespace()
  const properties = parseEntries(cursor, "}")
  cursor.dropDocumentation()
  cursor.expect("}")
  return properties
}
