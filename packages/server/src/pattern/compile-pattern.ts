import { compileProgram } from "./compile-program.ts"
import { parsePattern } from "./parse-pattern.ts"
import { runProgram } from "./run-program.ts"

const atom = String.raw`(?:[^\\()[\]{}*+?|^$]|\\[dDwWsS]|\\[^A-Za-z0-9]|\[(?:[^\]\\]|\\.)*\])(?:\{\d+\})?`

/** Patterns that `RegExp` matches in linear time: from the start, no groups, and one part at most that varies. */
const linear = new RegExp(String.raw`^\^(?:${atom})*(?:${atom}(?:[*+?]|\{\d+,\d*\}))?(?:${atom})*\$?$`)

/**
 * Compiles a `@pattern`: whether it matches somewhere in a text. A pattern that could make `RegExp` try endless ways is
 * matched in linear time instead, unless it looks around or refers back, which only `RegExp` can do.
 */
export function compilePattern(pattern: string): (text: string) => boolean {
  const flags = acceptsUnicode(pattern) ? "u" : ""
  const expression = new RegExp(pattern, flags)
  const tree = linear.test(pattern) ? undefined : parsePattern(pattern, flags)
  const program = tree && compileProgram(tree)
  if (!program) return (text) => expression.test(text)
  return (text) => runProgram(program, flags === "u" ? Array.from(text) : text.split(""))
}

/** Smithy's patterns are ECMA 262 with Unicode; some models have ones that are only valid without. */
function acceptsUnicode(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").unicode
  } catch {
    return false
  }
}
