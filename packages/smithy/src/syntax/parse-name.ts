import { syntax } from "./messages.ts"
import type { Parser } from "./parser.ts"
import { Token } from "./token.ts"
import type { NameTree } from "./tree.ts"

/** Passes an identifier. */
export function parseIdentifier(parser: Parser, what: string): NameTree {
  if (!parser.at(Token.identifier)) parser.failExpected(what)
  const name = { text: parser.text(), span: parser.tokenSpan() }
  parser.next()
  return name
}

function nameFrom(parser: Parser, start: number): NameTree {
  const end = parser.lexer.start
  return { text: parser.source.text.slice(start, end), span: parser.span(start, end) }
}

// Namespace = Identifier *("." Identifier)
export function parseNamespaceName(parser: Parser): NameTree {
  const { start } = parser.lexer
  skipNamespace(parser, "a namespace")
  return nameFrom(parser, start)
}

/** True when the name had a dot in it. */
function skipNamespace(parser: Parser, what: string): boolean {
  parser.expect(Token.identifier, what)
  let dotted = false
  while (parser.at(Token.dot)) {
    dotted = true
    parser.next()
    parser.expect(Token.identifier, "a name after the dot")
  }
  return dotted
}

// ShapeId             = RootShapeId [ShapeIdMember]
// RootShapeId         = AbsoluteRootShapeId / Identifier
// AbsoluteRootShapeId = Namespace "#" Identifier
// ShapeIdMember       = "$" Identifier
export function parseShapeId(parser: Parser, what: string): NameTree {
  const { start } = parser.lexer
  const dotted = skipNamespace(parser, what)
  if (parser.at(Token.pound)) skipName(parser)
  else if (dotted) reportNamespace(parser, start)
  if (parser.at(Token.dollar)) {
    parser.next()
    parser.expect(Token.identifier, "a member name after `$`")
  }
  return nameFrom(parser, start)
}

// AbsoluteRootShapeId, as `use` needs it
export function parseAbsoluteShapeId(parser: Parser): NameTree {
  const { start } = parser.lexer
  skipNamespace(parser, "an absolute shape id such as `example.weather#City`")
  if (!parser.at(Token.pound)) parser.failExpected("`#` and a shape name")
  skipName(parser)
  const name = nameFrom(parser, start)
  if (parser.at(Token.dollar)) parser.fail(syntax.useOfMember())
  return name
}

function skipName(parser: Parser): void {
  parser.next()
  parser.expect(Token.identifier, "a shape name after `#`")
}

function reportNamespace(parser: Parser, start: number): never {
  const name = nameFrom(parser, start)
  return parser.fail(syntax.namespaceIsNoShapeId(name.text), name.span)
}
