import { parseAbsoluteShapeId, parseNamespaceName } from "./parse-name.ts"
import { parseKey, parseNode } from "./parse-node.ts"
import type { Parser } from "./parser.ts"
import { Token } from "./token.ts"
import type { ControlTree, MetadataTree, NameTree, NodeTree } from "./tree.ts"

// ControlStatement = "$" NodeObjectKey *SP ":" *SP NodeValue BR
export function parseControl(parser: Parser): ControlTree {
  parser.next()
  const key = parseKey(parser, "a name after `$`")
  return { key, value: parseValueAfter(parser, Token.colon, "`:` and a value") }
}

// MetadataStatement = "metadata" SP NodeObjectKey *SP "=" *SP NodeValue BR
export function parseMetadata(parser: Parser): MetadataTree {
  skipKeyword(parser, "a key")
  const key = parseKey(parser, "a key")
  return { key, value: parseValueAfter(parser, Token.equal, "`=` and a value") }
}

function parseValueAfter(parser: Parser, sign: Token, what: string): NodeTree {
  parser.skipSpaces()
  parser.expect(sign, what)
  parser.skipSpaces()
  return parseNode(parser, "a value on the same line")
}

// NamespaceStatement = "namespace" SP Namespace BR
export function parseNamespace(parser: Parser): NameTree {
  skipKeyword(parser, "a namespace")
  return parseNamespaceName(parser)
}

// UseStatement = "use" SP AbsoluteRootShapeId BR
export function parseUse(parser: Parser): NameTree {
  skipKeyword(parser, "an absolute shape id")
  return parseAbsoluteShapeId(parser)
}

function skipKeyword(parser: Parser, what: string): void {
  parser.next()
  parser.expect(Token.space, `a space and ${what}`)
  parser.skipSpaces()
}
