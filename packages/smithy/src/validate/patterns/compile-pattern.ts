import { compilePattern as compile } from "@smithwright/pattern"

type PatternTest = Pick<RegExp, "test">

/** The traits of the prelude test hundreds of values of each model against the same few patterns. */
const known = new Map<string, PatternTest | undefined>()

/** More patterns than most models have. */
const mostPatterns = 1000

/**
 * The test of a `@pattern`, or undefined for text that is no regular expression. A model may be hostile: of the
 * patterns that might keep a machine busy for ever, those that cannot be matched in another way match everything.
 */
export function compilePattern(pattern: string): PatternTest | undefined {
  if (known.has(pattern)) return known.get(pattern)
  const test = isRegExp(pattern, "u") || isRegExp(pattern, "") ? patternTest(pattern) : undefined
  if (known.size >= mostPatterns) known.clear()
  known.set(pattern, test)
  return test
}

function isRegExp(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) !== undefined
  } catch {
    return false
  }
}

/** Compiled when it is first used: most patterns of a model are checked and test nothing. */
function patternTest(pattern: string): PatternTest {
  let matches: ((text: string) => boolean) | undefined
  return {
    test(text) {
      matches ??= matcherOf(pattern)
      return matches(text)
    },
  }
}

function matcherOf(pattern: string): (text: string) => boolean {
  try {
    return compile(pattern) ?? (() => true)
  } catch {
    // What nests too deep to be compiled counts as what cannot be matched.
    return () => true
  }
}
