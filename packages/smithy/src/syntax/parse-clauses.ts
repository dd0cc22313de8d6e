import { parseShapeId } from "./parse-name.ts"
import type { Parser } from "./parser.ts"
import type { Span } from "./source.ts"
import { Token } from "./token.ts"
import type { NameTree, TraitTree } from "./tree.ts"
import { requireVersion2 } from "./version.ts"

/** What every shape begins with. */
export interface ShapeHead {
  /** Where the shape's type stands. */
  readonly start: number
  readonly name: NameTree
  readonly traits: readonly TraitTree[]
  /** The absolute id, for diagnostics. */
  readonly id: string
}

/** From `start` to the last thing read, without the spaces behind it. */
export function spanFrom(parser: Parser, start: number): Span {
  const { text } = parser.source
  let end = parser.lexer.start
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return parser.span(start, end)
}

// ForResource = SP "for" SP ShapeId
export function parseForResource(parser: Parser, shape: string): NameTree | undefined {
  parser.skipSpaces()
  if (!parser.atWord("for")) return undefined
  requireVersion2(parser, "`for` and a resource", parser.tokenSpan(), shape)
  parser.next()
  parser.expect(Token.space, "a space and a resource")
  parser.skipSpaces()
  return parseShapeId(parser, "a resource")
}

const noMixins: readonly NameTree[] = []

// Mixins = *SP "with" *WS "[" 1*(*WS ShapeId) *WS "]"
export function parseMixins(parser: Parser, shape: string): readonly NameTree[] {
  parser.skipSpaces()
  if (!parser.atWord("with")) return noMixins
  requireVersion2(parser, "Mixins", parser.tokenSpan(), shape)
  parser.next()
  parser.skipWhitespace()
  parser.openBracket(Token.openBracket, "`[` and a list of mixins")
  parser.skipWhitespace()
  const mixins = parseShapeIds(parser, "a mixin")
  if (mixins.length === 0) parser.reportExpected("a mixin")
  parser.closeBracket(Token.closeBracket, "a mixin or `]`")
  return mixins
}

// *(ShapeId *WS), up to "]"
export function parseShapeIds(parser: Parser, what: string): readonly NameTree[] {
  const names: NameTree[] = []
  while (parser.at(Token.identifier)) {
    names.push(parseShapeId(parser, what))
    parser.skipWhitespace()
  }
  return names
}
