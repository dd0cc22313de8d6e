import { syntax } from "./messages.ts"
import type { Parser } from "./parser.ts"
import { beginsShapeInBody, resumeInBody } from "./recovery.ts"
import { Token } from "./token.ts"

/**
 * Reads `{`, items, `}`. A broken item is left out and the others stay, and so they do when the closing brace is
 * missing. `parseItem` is called at the first token of an item, or at documentation comments that stand alone.
 */
export function parseBody(parser: Parser, what: string, parseItem: () => void): void {
  parser.skipWhitespace()
  parser.openBracket(Token.openBrace, `\`{\` and ${what}`)
  const depth = parser.open.length
  parser.skipBlank()
  while (!parser.at(Token.closeBrace)) {
    if (parser.at(Token.endOfFile) || beginsShapeInBody(parser)) {
      parser.report(syntax.missingClosingBrace(parser.describeToken()))
      parser.open.pop()
      return
    }
    parser.began = parser.lexer.start
    try {
      parseItem()
    } catch (error) {
      parser.caught(error)
      resumeInBody(parser, parser.began, depth)
    }
    parser.skipBlank()
  }
  parser.open.pop()
  parser.next()
}
