import { compilePattern as compile } from "@smithwright/pattern"

/**
 * The test of a `@pattern`, or undefined for text that is no regular expression. A model may be hostile: of the patterns
 * that might keep a machine busy for ever, those that cannot be matched in another way match everything.
 */
export function compilePattern(pattern: string): Pick<RegExp, "test"> | undefined {
  try {
    return { test: compile(pattern) ?? (() => true) }
  } catch {
    return undefined
  }
}
