import { syntax } from "./messages.ts"
import { parseBody } from "./parse-body.ts"
import { parseForResource, parseMixins, parseShapeIds, type ShapeHead, spanFrom } from "./parse-clauses.ts"
import { parseMembers } from "./parse-members.ts"
import { parseIdentifier, parseShapeId } from "./parse-name.ts"
import { parseDocumentationAndTraits } from "./parse-traits.ts"
import type { Parser } from "./parser.ts"
import { Token } from "./token.ts"
import type { InlineStructureTree, NameTree, OperationShapeTree } from "./tree.ts"
import { requireVersion2 } from "./version.ts"

interface OperationProperties {
  input?: NameTree | InlineStructureTree
  output?: NameTree | InlineStructureTree
  errors?: readonly NameTree[]
}

// OperationStatement = "operation" SP Identifier [Mixins] *WS OperationBody
// OperationBody      = "{" *WS *(OperationInput / OperationOutput / OperationErrors) *WS "}"; each at most once
export function parseOperation(parser: Parser, head: ShapeHead): OperationShapeTree {
  const mixins = parseMixins(parser, head.id)
  const properties: OperationProperties = {}
  parseBody(parser, "the operation's properties", () => {
    parser.skipWhitespace()
    if (!parser.at(Token.closeBrace)) parseProperty(parser, head.id, properties)
    return true
  })
  const { name, traits } = head
  const { errors = [], ...inputAndOutput } = properties
  return { kind: "operation", name, traits, mixins, ...inputAndOutput, errors, span: spanFrom(parser, head.start) }
}

function parseProperty(parser: Parser, operation: string, properties: OperationProperties): void {
  const { text, span } = parseIdentifier(parser, "`input`, `output`, `errors` or `}`")
  if (text === "input" || text === "output") {
    const value = parseInputOrOutput(parser, operation)
    if (properties[text]) parser.report(syntax.duplicateProperty(text), span, operation)
    else properties[text] = value
  } else if (text === "errors") {
    const errors = parseErrors(parser)
    if (properties.errors) parser.report(syntax.duplicateProperty(text), span, operation)
    else properties.errors = errors
  } else {
    parser.fail(syntax.unknownOperationProperty(text), span, operation)
  }
}

// OperationInput  = "input" *WS (InlineStructure / (":" *WS ShapeId))
// OperationOutput = "output" *WS (InlineStructure / (":" *WS ShapeId))
function parseInputOrOutput(parser: Parser, operation: string): NameTree | InlineStructureTree {
  parser.skipWhitespace()
  if (parser.at(Token.walrus)) return parseInlineStructure(parser, operation)
  parser.expect(Token.colon, "`:` and a structure, or `:=`")
  parser.skipWhitespace()
  return parseShapeId(parser, "a structure")
}

// InlineStructure = ":=" *WS TraitStatements [ForResource] [Mixins] *WS ShapeMembers
function parseInlineStructure(parser: Parser, operation: string): InlineStructureTree {
  const { start } = parser.lexer
  requireVersion2(parser, "Structures declared with `:=`", parser.tokenSpan(), operation)
  parser.forgetLooseDocumentation()
  parser.next()
  const traits = parseDocumentationAndTraits(parser)
  parser.skipWhitespace()
  const forResource = parseForResource(parser, operation)
  const mixins = parseMixins(parser, operation)
  const members = parseMembers(parser, "structure", operation)
  const span = spanFrom(parser, start)
  return { kind: "inline", traits, mixins, members, span, ...(forResource ? { forResource } : {}) }
}

// OperationErrors = "errors" *WS ":" *WS "[" *(*WS ShapeId) *WS "]"
function parseErrors(parser: Parser): readonly NameTree[] {
  parser.skipWhitespace()
  parser.expect(Token.colon, "`:` and a list of errors")
  parser.skipWhitespace()
  parser.openBracket(Token.openBracket, "`[` and a list of errors")
  parser.skipWhitespace()
  const errors = parseShapeIds(parser, "an error")
  parser.closeBracket(Token.closeBracket, "an error or `]`")
  return errors
}
