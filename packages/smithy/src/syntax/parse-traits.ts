import { parseShapeId } from "./parse-name.ts"
import { addEntry, nameNode, parseKey, parseNode, parseValueOf } from "./parse-node.ts"
import type { Parser } from "./parser.ts"
import { resumeAfterTrait } from "./recovery.ts"
import { Token } from "./token.ts"
import type { NodeEntryTree, NodeTree, TraitTree } from "./tree.ts"

const noTraits: readonly TraitTree[] = []

// TraitStatements = *(*WS Trait) *WS, after documentation comments
/** What stands before a shape or a member. A broken trait is left out, the others stay. */
export function parseDocumentationAndTraits(parser: Parser): readonly TraitTree[] {
  parser.skipBlank()
  if (parser.at(Token.documentation)) return parseTraits(parser, [parseDocumentation(parser)])
  return parser.at(Token.at) ? parseTraits(parser, []) : noTraits
}

/** Adds all traits that follow to `traits`. */
export function parseTraits(parser: Parser, traits: TraitTree[]): readonly TraitTree[] {
  while (parser.at(Token.at)) {
    const { start } = parser.lexer
    const depth = parser.open.length
    try {
      traits.push(parseTrait(parser))
    } catch (error) {
      parser.caught(error)
      resumeAfterTrait(parser, start, depth)
    }
    parser.skipWhitespace()
  }
  return traits
}

// DocumentationComment = "///" *NotNL NL
/** Joins the documentation comments that follow one another; the space after the slashes is not part of the text. */
function parseDocumentation(parser: Parser): TraitTree {
  const { text } = parser.source
  const { start } = parser.lexer
  const lines: string[] = []
  let end = start
  while (parser.at(Token.documentation)) {
    const from = parser.lexer.start + 3
    end = parser.lexer.end
    while (text[end - 1] === "\n" || text[end - 1] === "\r") end--
    lines.push(text.slice(text[from] === " " ? from + 1 : from, end))
    parser.next()
    parser.skipBlank()
  }
  const span = parser.span(start, end)
  const value: NodeTree = { kind: "string", value: lines.join("\n"), span }
  return { name: { text: "documentation", span }, value, documentation: true, span }
}

// Trait     = "@" ShapeId [TraitBody]
// TraitBody = "(" *WS [TraitBodyValue] *WS ")"
export function parseTrait(parser: Parser): TraitTree {
  const { start } = parser.lexer
  parser.expect(Token.at, "a trait")
  const name = parseShapeId(parser, "a trait name right after `@`")
  if (!parser.at(Token.openParenthesis)) {
    return { name, documentation: false, span: parser.span(start, name.span.end) }
  }
  const value = parseTraitBody(parser)
  const span = parser.span(start, parser.lexer.start)
  return value ? { name, value, documentation: false, span } : { name, documentation: false, span }
}

function parseTraitBody(parser: Parser): NodeTree | undefined {
  const { start } = parser.lexer
  parser.openBracket(Token.openParenthesis, "`(`")
  parser.skipWhitespace()
  const value = parser.at(Token.closeParenthesis) ? undefined : parseTraitBodyValue(parser, start)
  parser.skipWhitespace()
  parser.closeBracket(Token.closeParenthesis, "`)`")
  return value
}

// TraitBodyValue = TraitStructure / NodeValue
function parseTraitBodyValue(parser: Parser, start: number): NodeTree {
  if (parser.at(Token.identifier)) {
    const name = parseShapeId(parser, "a value")
    parser.skipWhitespace()
    if (parser.at(Token.closeParenthesis) || /[.#$]/.test(name.text)) return nameNode(name)
    return parseTraitStructure(parser, start, { key: name, value: parseValueOf(parser) })
  }
  if (!parser.at(Token.string)) return parseNode(parser, "a value or `)`")
  const span = parser.tokenSpan()
  const key = parseKey(parser, "a value")
  parser.skipWhitespace()
  if (!parser.at(Token.colon)) return { kind: "string", value: key.text, span }
  return parseTraitStructure(parser, start, { key, value: parseValueOf(parser) })
}

// TraitStructure = TraitStructureKvp *(*WS TraitStructureKvp)
function parseTraitStructure(parser: Parser, start: number, first: NodeEntryTree): NodeTree {
  const entries = [first]
  const keys = new Set([first.key.text])
  parser.skipWhitespace()
  while (!parser.at(Token.closeParenthesis)) {
    const key = parseKey(parser, "a key or `)`")
    addEntry(parser, entries, keys, { key, value: parseValueOf(parser) })
    parser.skipWhitespace()
  }
  return { kind: "object", entries, span: parser.span(start, parser.lexer.end) }
}
