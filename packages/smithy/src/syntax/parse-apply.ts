import { spanFrom } from "./parse-clauses.ts"
import { parseShapeId } from "./parse-name.ts"
import { parseTrait, parseTraits } from "./parse-traits.ts"
import type { Parser } from "./parser.ts"
import { Token } from "./token.ts"
import type { ApplyTree, TraitTree } from "./tree.ts"

// ApplyStatementSingular = "apply" WS ShapeId WS Trait BR
// ApplyStatementBlock    = "apply" WS ShapeId WS "{" TraitStatements "}" BR
export function parseApply(parser: Parser): ApplyTree {
  const { start } = parser.lexer
  parser.next()
  skipSomeWhitespace(parser, "a space and the shape to apply traits to")
  const target = parseShapeId(parser, "the shape to apply traits to")
  skipSomeWhitespace(parser, "a space and a trait")
  const traits = parser.at(Token.openBrace) ? parseApplyBlock(parser) : [parseSingleTrait(parser)]
  return { kind: "apply", target, traits, span: spanFrom(parser, start) }
}

function skipSomeWhitespace(parser: Parser, what: string): void {
  if (parser.lexer.kind > Token.documentation || parser.at(Token.endOfFile)) parser.failExpected(what)
  parser.skipWhitespace()
}

function parseSingleTrait(parser: Parser): TraitTree {
  if (!parser.at(Token.at)) parser.failExpected("a trait or `{`")
  return parseTrait(parser)
}

function parseApplyBlock(parser: Parser): readonly TraitTree[] {
  parser.openBracket(Token.openBrace, "`{`")
  parser.skipWhitespace()
  const traits = parseTraits(parser, [])
  if (parser.at(Token.endOfFile)) parser.reportExpected("a trait or `}`")
  else parser.closeBracket(Token.closeBrace, "a trait or `}`")
  return traits
}
