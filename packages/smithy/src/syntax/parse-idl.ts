import { statementKeywords } from "./messages.ts"
import { emptyParts, parseStatement } from "./parse-statements.ts"
import { Parser } from "./parser.ts"
import { resumeAtStatement } from "./recovery.ts"
import type { Source } from "./source.ts"
import { Token } from "./token.ts"
import type { IdlTree } from "./tree.ts"

/**
 * Parses one file of Smithy IDL, 2.0 or 1.0 as its `$version` says. Never throws: what is wrong is in the diagnostics
 * of the tree, with Smithy's event id `Model`, and the tree holds all that could be read in spite of it. What takes a
 * look at other shapes or files is left to the loader: names, targets, the values of traits and properties.
 */
// idl = *WS ControlSection MetadataSection ShapeSection
export function parseIdl(source: Source): IdlTree {
  const parser = new Parser(source)
  const parts = emptyParts()
  parser.skipBlank()
  while (!parser.at(Token.endOfFile)) {
    try {
      parseStatement(parser, parts)
      if (!parser.lineBreak() && !continuesOnLine(parser)) resumeAtStatement(parser, parser.lexer.start)
    } catch (error) {
      parser.caught(error)
      if (parser.shapeName) parts.broken.push(parser.shapeName)
      resumeAtStatement(parser, parser.began)
    }
  }
  const { version, diagnostics } = parser
  return { source, version, ...parts, control: [...parts.control.values()], diagnostics }
}

/** True when the next statement has begun, if on the same line, so that it need not get lost. */
function continuesOnLine(parser: Parser): boolean {
  return parser.at(Token.at) || statementKeywords.has(parser.text())
}
