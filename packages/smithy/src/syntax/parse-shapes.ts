import { syntax } from "./messages.ts"
import { parseForResource, parseMixins, type ShapeHead, spanFrom } from "./parse-clauses.ts"
import { parseMembers } from "./parse-members.ts"
import { parseIdentifier } from "./parse-name.ts"
import { parseOperation } from "./parse-operation.ts"
import { parseProperties } from "./parse-properties.ts"
import type { Parser } from "./parser.ts"
import { Token } from "./token.ts"
import type { AggregateType, ShapeTree, SimpleType, TraitTree } from "./tree.ts"

type ShapeParser = (parser: Parser, head: ShapeHead) => ShapeTree

const shapeParsers: ReadonlyMap<string, ShapeParser> = new Map([
  ...simpleParsers("blob", "boolean", "string", "byte", "short", "integer", "long", "float", "double"),
  ...simpleParsers("bigInteger", "bigDecimal", "timestamp", "document"),
  ...aggregateParsers("list", "set", "map", "structure", "union", "enum", "intEnum"),
  ["service", (parser, head) => parseProperties(parser, "service", head)],
  ["resource", (parser, head) => parseProperties(parser, "resource", head)],
  ["operation", parseOperation],
] satisfies [string, ShapeParser][])

function simpleParsers(...types: SimpleType[]): [string, ShapeParser][] {
  return types.map((type) => [type, (parser, head) => parseSimpleShape(parser, type, head)])
}

function aggregateParsers(...types: AggregateType[]): [string, ShapeParser][] {
  return types.map((type) => [type, (parser, head) => parseAggregate(parser, type, head)])
}

// ShapeBody = SimpleShapeStatement / EnumShapeStatement / AggregateShapeStatement / EntityShapeStatement
//           / OperationStatement
/** Reads the shape whose type is the current token. */
export function parseShape(parser: Parser, traits: readonly TraitTree[]): ShapeTree {
  const { start } = parser.lexer
  const type = parser.text()
  const parse = shapeParsers.get(type)
  if (parse === undefined) return parser.fail(syntax.unknownShapeType(type))
  parser.next()
  parser.expect(Token.space, "a space and the shape's name")
  parser.skipSpaces()
  const name = parseIdentifier(parser, "a shape name")
  parser.shapeName = name
  return parse(parser, { start, name, traits, id: parser.shapeId(name.text) })
}

// SimpleShapeStatement = SimpleTypeName SP Identifier [Mixins]
function parseSimpleShape(parser: Parser, type: SimpleType, head: ShapeHead): ShapeTree {
  const mixins = parseMixins(parser, head.id)
  const { name, traits } = head
  return { kind: "simple", type, name, traits, mixins, span: spanFrom(parser, head.start) }
}

// AggregateShapeStatement = AggregateTypeName SP Identifier [ForResource] [Mixins] *WS ShapeMembers
// AggregateTypeName       = "list" / "map" / "union" / "structure", and in 1.0 "set"
// EnumShapeStatement      = EnumTypeName SP Identifier [Mixins] *WS EnumShapeMembers
// EnumTypeName            = "enum" / "intEnum"
function parseAggregate(parser: Parser, type: AggregateType, head: ShapeHead): ShapeTree {
  const isEnum = type === "enum" || type === "intEnum"
  const forResource = isEnum ? undefined : parseForResource(parser, head.id)
  const mixins = parseMixins(parser, head.id)
  const members = parseMembers(parser, type, head.id)
  const { name, traits } = head
  const span = spanFrom(parser, head.start)
  return { kind: "aggregate", type, name, traits, mixins, members, span, ...(forResource ? { forResource } : {}) }
}
