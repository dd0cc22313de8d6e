import { compileProgram } from "./compile-program.ts"
import { flagsOf } from "./flags.ts"
import { parsePattern } from "./parse-pattern.ts"
import { mayTakeExponentialTime } from "./risk.ts"
import { runProgram } from "./run-program.ts"

const atom = String.raw`(?:[^\\()[\]{}*+?|^$]|\\[dDwWsS]|\\[^A-Za-z0-9]|\[(?:[^\]\\]|\\.)*\])(?:\{\d+\})?`

/** Patterns that `RegExp` matches in linear time: from the start, no groups, and one part at most that varies. */
const linear = new RegExp(String.raw`^\^(?:${atom})*(?:${atom}(?:[*+?]|\{\d+,\d*\}))?(?:${atom})*\$?$`)

/**
 * Compiles a `@pattern`: whether it matches somewhere in a text. A pattern that could make `RegExp` try endless ways is
 * matched all ways at once instead. Undefined for one that looks behind or refers back, which only `RegExp` can do, and
 * that might take exponential time.
 *
 * @throws SyntaxError for text that is no regular expression, with or without Unicode
 */
export function compilePattern(pattern: string): ((text: string) => boolean) | undefined {
  const flags = flagsOf(pattern)
  const expression = new RegExp(pattern, flags)
  const tree = linear.test(pattern) ? undefined : parsePattern(pattern, flags)
  const program = tree && compileProgram(tree)
  if (program) return (text) => runProgram(program, flags === "u" ? Array.from(text) : text.split(""))
  return mayTakeExponentialTime(pattern) ? undefined : (text) => expression.test(text)
}
