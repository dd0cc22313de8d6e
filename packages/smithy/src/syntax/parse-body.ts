import type { Parser } from "./parser.ts"
import { beginsShapeInBody, resumeInBody } from "./recovery.ts"
import { Token } from "./token.ts"

/**
 * Reads `{`, items, `}`. A broken item is left out and the others stay, and so they do when the closing brace is
 * missing. `parseItem` is called at the first token of an item, or at documentation comments that stand alone. It
 * returns false when it passed documentation and traits and found a shape behind them: the body was never closed.
 */
export function parseBody(parser: Parser, what: string, parseItem: () => boolean): void {
  parser.skipWhitespace()
  parser.openBracket(Token.openBrace, `\`{\` and ${what}`)
  const depth = parser.open.length
  parser.skipBlank()
  let inside = true
  while (inside && !parser.at(Token.closeBrace)) {
    const { start } = parser.lexer
    parser.began = start
    try {
      inside = !parser.at(Token.endOfFile) && !beginsShapeInBody(parser) && parseItem()
      if (!inside) {
        parser.reportExpected("`}`")
        parser.lexer.moveTo(start)
      }
    } catch (error) {
      parser.caught(error)
      resumeInBody(parser, parser.began, depth)
    }
    parser.skipBlank()
  }
  parser.open.pop()
  if (inside) parser.next()
}
