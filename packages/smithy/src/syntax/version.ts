import { syntax } from "./messages.ts"
import type { Parser } from "./parser.ts"
import type { Span } from "./source.ts"

const supported: ReadonlySet<string> = new Set(["1", "1.0", "2", "2.0"])

export function isSupportedVersion(version: string): boolean {
  return supported.has(version)
}

/**
 * Reports syntax that IDL 1.0 does not have, once a statement. It is read all the same, so that nothing else gets lost.
 */
export function requireVersion2(parser: Parser, what: string, span: Span, shape: string): void {
  if (parser.tooNew || (parser.version !== "1" && parser.version !== "1.0")) return
  parser.tooNew = true
  parser.report(syntax.newerSyntax(what, parser.version), span, shape)
}
