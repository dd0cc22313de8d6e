import { parseBody } from "./parse-body.ts"
import { parseMixins, type ShapeHead, spanFrom } from "./parse-clauses.ts"
import { addEntry, parseKey, parseValueOf } from "./parse-node.ts"
import type { Parser } from "./parser.ts"
import { Token } from "./token.ts"
import type { PropertyTree, ResourceShapeTree, ServiceShapeTree } from "./tree.ts"

// EntityShapeStatement = ("service" / "resource") SP Identifier [Mixins] *WS NodeObject
/** A service or resource. Which properties there are, and of what form, is for the loader to say. */
export function parseProperties(
  parser: Parser,
  kind: "service" | "resource",
  head: ShapeHead,
): ServiceShapeTree | ResourceShapeTree {
  const mixins = parseMixins(parser, head.id)
  const properties: PropertyTree[] = []
  const keys = new Set<string>()
  parseBody(parser, `the ${kind}'s properties`, () => {
    parser.skipWhitespace()
    if (parser.at(Token.closeBrace)) return true
    const key = parseKey(parser, "a property or `}`")
    addEntry(parser, properties, keys, { key, value: parseValueOf(parser) })
    return true
  })
  const { name, traits } = head
  return { kind, name, traits, mixins, properties, span: spanFrom(parser, head.start) }
}
