import { syntax } from "./messages.ts"
import { parseBody } from "./parse-body.ts"
import { parseIdentifier, parseShapeId } from "./parse-name.ts"
import { parseNode } from "./parse-node.ts"
import { parseDocumentationAndTraits } from "./parse-traits.ts"
import type { Parser } from "./parser.ts"
import { beginsShapeInBody } from "./recovery.ts"
import { Token } from "./token.ts"
import type { AggregateType, MemberTree, NameTree, NodeTree, TraitTree } from "./tree.ts"
import { requireVersion2 } from "./version.ts"

// ShapeMembers     = "{" *WS *(TraitStatements ShapeMember *WS) "}"
// EnumShapeMembers = "{" *WS 1*(TraitStatements Identifier [ValueAssignment] *WS) "}"
/** The members of the shape with the id `shape`. Which members a list or a map needs is for the loader to say. */
export function parseMembers(parser: Parser, type: AggregateType, shape: string): readonly MemberTree[] {
  const members: MemberTree[] = []
  const names = new Set<string>()
  const isEnum = type === "enum" || type === "intEnum"
  parseBody(parser, "members", () => {
    const traits = parseDocumentationAndTraits(parser)
    if (parser.at(Token.closeBrace) && isDocumentationOnly(parser, traits)) return true
    if (beginsShapeInBody(parser)) return false
    parser.began = parser.lexer.start
    const member = isEnum ? parseEnumMember(parser, traits) : parseMember(parser, traits, shape)
    const { text, span } = member.name
    if (names.has(text)) {
      parser.report(syntax.duplicateMember(text), span, shape)
    } else {
      names.add(text)
      members.push(member)
    }
    if (member.value) parser.requireLineBreak()
    else parser.endMember()
    return true
  })
  return members
}

/** Complains of documentation before a closing brace, where nothing comes that it could document. */
function isDocumentationOnly(parser: Parser, traits: readonly TraitTree[]): boolean {
  if (!traits.every((trait) => trait.documentation)) return false
  for (const trait of traits) parser.warnOfDocumentation(trait.span)
  return true
}

// ShapeMember         = (ExplicitShapeMember / ElidedShapeMember) [ValueAssignment]
// ExplicitShapeMember = Identifier *SP ":" *SP ShapeId
// ElidedShapeMember   = "$" Identifier
function parseMember(parser: Parser, traits: readonly TraitTree[], shape: string): MemberTree {
  const { start } = parser.lexer
  const elided = parser.at(Token.dollar)
  if (elided) parser.next()
  const name = parseIdentifier(parser, elided ? "a member name after `$`" : "a member name or `}`")
  const id = `${shape}$${name.text}`
  if (elided) requireVersion2(parser, "Members without a target", parser.span(start, name.span.end), id)
  const target = elided ? undefined : parseTarget(parser)
  parser.skipSpaces()
  if (parser.at(Token.equal)) requireVersion2(parser, "Default values after `=`", parser.tokenSpan(), id)
  const value = parseAssignment(parser)
  const span = parser.span(start, (value ?? target ?? name).span.end)
  return { name, traits, elided, span, ...(target ? { target } : {}), ...(value ? { value } : {}) }
}

function parseTarget(parser: Parser): NameTree {
  parser.skipSpaces()
  parser.expect(Token.colon, "`:` and the member's target")
  parser.skipSpaces()
  return parseShapeId(parser, "the shape that the member targets")
}

// TraitStatements Identifier [ValueAssignment]
function parseEnumMember(parser: Parser, traits: readonly TraitTree[]): MemberTree {
  const name = parseIdentifier(parser, "a member name or `}`")
  parser.skipSpaces()
  if (parser.at(Token.colon)) parser.fail(syntax.noEnumTarget())
  const value = parseAssignment(parser)
  const span = parser.span(name.span.start, (value ?? name).span.end)
  return { name, traits, elided: false, span, ...(value ? { value } : {}) }
}

// ValueAssignment = *SP "=" *SP NodeValue [SP] [","] BR, without what follows the value
function parseAssignment(parser: Parser): NodeTree | undefined {
  if (!parser.at(Token.equal)) return undefined
  parser.next()
  parser.skipSpaces()
  return parseNode(parser, "a value on the same line")
}
